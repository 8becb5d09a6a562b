namespace Shop.Functions.Hosting;

/// <summary>
/// The handler receives messages from its own queue. The queue can deliver a message more than once, so a repeated message must not have a
/// second effect.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class QueueAttribute : Attribute
{
    /// <summary>The maximum number of messages in one invocation.</summary>
    public const int BatchSize = 10;

    /// <summary>The lowest number of concurrent invocations that AWS Lambda accepts as a limit.</summary>
    public const int LeastConcurrency = 2;

    private protected QueueAttribute(string queue) => Queue = queue;

    /// <summary>The name of the queue within a stack.</summary>
    public string Queue { get; }

    /// <summary>The maximum number of concurrent invocations; 0 for no maximum of its own.</summary>
    public int MaxConcurrency { get; set; }

    /// <summary>The time for which a new message waits in the queue: 0 to 900 seconds.</summary>
    public int DelaySeconds { get; set; }
}
