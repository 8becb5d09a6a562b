namespace Shop.Local.Messaging.Queues;

/// <summary>A part of the local run that sends failed messages to a dead-letter queue and can process them again.</summary>
internal interface IDeadLetterSource
{
    /// <summary>The source that its dead letters have.</summary>
    string Name { get; }

    /// <summary>Null without a dead-letter queue.</summary>
    string? DeadLetterArn { get; }

    /// <summary>Processes a dead letter again. The transaction that delivers the result deletes the letter.</summary>
    /// <returns>The reason why the letter failed again; null when it is processed.</returns>
    Task<string?> RetryAsync(QueueMessage letter, CancellationToken cancellationToken);
}
