namespace Shop.Local.Messaging.Queues;

/// <summary>A message of a queue.</summary>
/// <param name="Receives">How often it was received, the present time included.</param>
/// <param name="Source">The queue that gave it up as a dead letter; null when it was sent to this queue.</param>
/// <param name="Reason">Why its processing failed last; null when it has not failed.</param>
internal sealed record QueueMessage(
    string Id, string Queue, string Body, DateTimeOffset Sent, int Receives, DateTimeOffset? FirstReceived, string? Source, string? Reason);
