namespace Shop.Local.Messaging.Queues;

/// <summary>The numbers of messages in one queue.</summary>
/// <param name="Waiting">The number of messages that a receiver would get now.</param>
/// <param name="InFlight">
/// The number of messages that were received and are hidden until they are deleted or their visibility timeout ends.
/// </param>
/// <param name="Delayed">The number of messages that were never received and are still hidden.</param>
/// <param name="DeadLetterQueue">The name of the dead-letter queue; null when the queue has none.</param>
/// <param name="DeadLetters">The messages of a dead-letter queue; empty for other queues.</param>
public sealed record QueueDepth(
    string Queue, int Waiting, int InFlight, int Delayed, string? DeadLetterQueue, IReadOnlyList<DeadLetter> DeadLetters);

/// <summary>A message that could not be processed.</summary>
/// <param name="Source">The queue, the target of a rule or the pipe that gave up the message; null when it was sent to this queue.</param>
public sealed record DeadLetter(string MessageId, string? Source, string? Reason, string Body, int Receives, DateTimeOffset Sent);
