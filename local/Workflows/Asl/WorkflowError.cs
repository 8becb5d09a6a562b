using System.Text.Json.Nodes;

namespace Shop.Local.Workflows.Asl;

/// <summary>An error of a state or of an execution, with the names of the Amazon States Language.</summary>
/// <param name="Error">The name of the error; retriers and catchers match it.</param>
/// <param name="Cause">The explanation for people. When a function threw, it is the JSON of the function's error.</param>
internal sealed record WorkflowError(string Error, string Cause)
{
    public const string All = "States.ALL";
    public const string ChoiceFailed = "States.NoChoiceMatched";
    public const string DataLimit = "States.DataLimitExceeded";
    public const string HeartbeatTimeout = "States.HeartbeatTimeout";
    public const string IntrinsicFailure = "States.IntrinsicFailure";
    public const string ParameterPath = "States.ParameterPathFailure";
    public const string ResultPath = "States.ResultPathMatchFailure";
    public const string Runtime = "States.Runtime";
    public const string TaskFailed = "States.TaskFailed";
    public const string Timeout = "States.Timeout";

    /// <summary>Whether no retrier and no catcher can handle the error; the execution then fails.</summary>
    public bool IsTerminal => Error is Runtime or DataLimit;

    /// <summary>The input of a catcher's state.</summary>
    public JsonObject ToJson() => new() { [nameof(Error)] = Error, [nameof(Cause)] = Cause };

    /// <param name="name">An entry of <c>ErrorEquals</c>.</param>
    public bool Matches(string name) => name switch
    {
        _ when IsTerminal => false,
        All => true,
        TaskFailed => Error is not (Timeout or HeartbeatTimeout),
        Timeout => Error is Timeout or HeartbeatTimeout,
        _ => Error == name,
    };
}
