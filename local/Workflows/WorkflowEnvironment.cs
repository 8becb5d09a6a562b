using Shop.Local.Workflows.Executions;

namespace Shop.Local.Workflows;

internal sealed class WorkflowEnvironment(TimeProvider time) : IWorkflowEnvironment
{
    public DateTimeOffset Now => time.GetUtcNow();

    public double Fraction() => Random.Shared.NextDouble();

    public string NewId() => $"{Guid.NewGuid()}";
}
