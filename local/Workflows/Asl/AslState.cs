using System.Text.Json.Nodes;

namespace Shop.Local.Workflows.Asl;

/// <summary>One state of a state machine.</summary>
/// <param name="Next">The next state; null for an end, and for types without Next.</param>
internal abstract record AslState(string Name, DataFlow Data, string? Next)
{
    /// <summary>The value of the field Type.</summary>
    public string Type => GetType().Name[..^"State".Length];

    /// <summary>The rules that handle the errors of the state. Only Task, Parallel and Map have such rules.</summary>
    public virtual FailureRules Failures => FailureRules.None;

    /// <summary>The branches of a Parallel state, or the iterations of a Map state.</summary>
    public virtual IReadOnlyList<AslStates> Inner => [];

    /// <summary>All states that can follow this state.</summary>
    public virtual IEnumerable<string> Targets =>
        (Next is null ? Array.Empty<string>() : [Next]).Concat(Failures.Catchers.Select(catcher => catcher.Next));
}

/// <param name="Resource">The ARN of the integration.</param>
internal sealed record TaskState(
    string Name, DataFlow Data, string? Next, string Resource, Seconds Timeout, Seconds Heartbeat, FailureRules Rules)
    : AslState(Name, Data, Next)
{
    public override FailureRules Failures => Rules;

    /// <summary>Whether the task ends only when its token is sent back.</summary>
    public bool WaitsForToken => Resource.EndsWith(".waitForTaskToken", StringComparison.Ordinal);
}

/// <param name="HasResult">When false, the result is the input of the state, or the evaluated Parameters.</param>
internal sealed record PassState(string Name, DataFlow Data, string? Next, bool HasResult, JsonNode? Result) : AslState(Name, Data, Next);

/// <param name="Seconds">The duration of the wait. When it is absent, the state waits until a certain time.</param>
/// <param name="Until">The time; null when <paramref name="UntilPath"/> has the time.</param>
internal sealed record WaitState(string Name, DataFlow Data, string? Next, Seconds Seconds, DateTimeOffset? Until, JsonPath? UntilPath)
    : AslState(Name, Data, Next);

/// <param name="Default">The next state when no rule holds; null when this is an error.</param>
internal sealed record ChoiceState(string Name, DataFlow Data, IReadOnlyList<ChoiceRule> Choices, string? Default)
    : AslState(Name, Data, Next: null)
{
    public override IEnumerable<string> Targets =>
        Choices.Select(rule => rule.Next).Concat(Default is null ? Array.Empty<string>() : [Default]);
}

internal sealed record SucceedState(string Name, DataFlow Data) : AslState(Name, Data, Next: null);

/// <param name="Error">
/// The error; null when <paramref name="ErrorPath"/> has it, or when there is no error. <paramref name="Cause"/> is the same for the cause.
/// </param>
internal sealed record FailState(string Name, string? Error, Expression? ErrorPath, string? Cause, Expression? CausePath)
    : AslState(Name, DataFlow.Unchanged, Next: null);

internal sealed record ParallelState(string Name, DataFlow Data, string? Next, IReadOnlyList<AslStates> Branches, FailureRules Rules)
    : AslState(Name, Data, Next)
{
    public override FailureRules Failures => Rules;

    public override IReadOnlyList<AslStates> Inner => Branches;
}

/// <param name="Selector">Makes the input of an iteration; null when the item itself is the input.</param>
/// <param name="Concurrency">The maximum number of iterations at a time; 0 for no limit.</param>
internal sealed record MapState(
    string Name, DataFlow Data, string? Next, JsonPath Items, PayloadTemplate? Selector, int Concurrency, AslStates Iteration,
    FailureRules Rules)
    : AslState(Name, Data, Next)
{
    public override FailureRules Failures => Rules;

    public override IReadOnlyList<AslStates> Inner => [Iteration];
}
