namespace Shop.Local.Messaging.Queues;

/// <summary>A message of a queue.</summary>
/// <param name="Receives">How often the message was received, including this time.</param>
/// <param name="Source">What gave up the message as a dead letter; null when the message was sent to this queue.</param>
/// <param name="Reason">The reason of the last failure; null when its processing has not failed.</param>
internal sealed record QueueMessage(
    string Id, string Queue, string Body, DateTimeOffset Sent, int Receives, DateTimeOffset? FirstReceived, string? Source, string? Reason);
