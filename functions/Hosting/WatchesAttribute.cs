namespace Shop.Functions.Hosting;

/// <summary>
/// The handler receives the executions of a standard workflow that failed, timed out or were aborted, from Step Functions' own events.
/// </summary>
/// <param name="queue">The name of the queue within a stack.</param>
public sealed class WatchesAttribute(string queue, Workflow workflow) : QueueAttribute(queue)
{
    public Workflow Workflow { get; } = workflow;
}
