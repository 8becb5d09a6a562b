namespace Shop.Local.Workflows;

/// <summary>Step Functions refuses a request.</summary>
/// <param name="code">The error of Step Functions, such as <c>ExecutionAlreadyExists</c>.</param>
internal sealed class WorkflowRequestException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
