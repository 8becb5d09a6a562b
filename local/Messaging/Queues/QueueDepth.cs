namespace Shop.Local.Messaging.Queues;

/// <summary>The messages of one queue.</summary>
/// <param name="Waiting">Those that a receiver would get now.</param>
/// <param name="InFlight">Those that were received and are hidden until they are deleted or their visibility timeout ends.</param>
/// <param name="Delayed">Those that nobody received and that are hidden yet.</param>
/// <param name="DeadLetterQueue">Null when the queue has none.</param>
/// <param name="DeadLetters">The messages of a dead-letter queue; empty for other queues.</param>
public sealed record QueueDepth(
    string Queue, int Waiting, int InFlight, int Delayed, string? DeadLetterQueue, IReadOnlyList<DeadLetter> DeadLetters);

/// <summary>A message that could not be processed.</summary>
/// <param name="Source">The queue that gave it up; null when a pipe or a rule sent it.</param>
public sealed record DeadLetter(string MessageId, string? Source, string? Reason, string Body, int Receives, DateTimeOffset Sent);
