namespace Shop.Local.Workflows.Asl;

/// <summary>A state cannot run with its data.</summary>
internal sealed class StateException(string error, string cause) : Exception(cause)
{
    public WorkflowError Failure { get; } = new(error, cause);
}
