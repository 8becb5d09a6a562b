using System.Text.Json.Nodes;

namespace Shop.Local.Workflows.Asl;

/// <summary>One state of a state machine.</summary>
/// <param name="Next">The state after it; null for an end, and for types without Next.</param>
internal abstract record AslState(string Name, DataFlow Data, string? Next)
{
    /// <summary>The value of the field Type.</summary>
    public string Type => GetType().Name[..^"State".Length];

    /// <summary>What handles its errors. Only Task, Parallel and Map have any.</summary>
    public virtual FailureRules Failures => FailureRules.None;

    /// <summary>The branches of a Parallel state, the iterations of a Map state.</summary>
    public virtual IReadOnlyList<AslStates> Inner => [];

    /// <summary>All states that can come after it.</summary>
    public virtual IEnumerable<string> Targets =>
        (Next is null ? Array.Empty<string>() : [Next]).Concat(Failures.Catchers.Select(catcher => catcher.Next));
}

/// <param name="Resource">The ARN of the integration.</param>
internal sealed record TaskState(
    string Name, DataFlow Data, string? Next, string Resource, Seconds Timeout, Seconds Heartbeat, FailureRules Rules)
    : AslState(Name, Data, Next)
{
    public override FailureRules Failures => Rules;

    /// <summary>The task ends when its token is sent back.</summary>
    public bool WaitsForToken => Resource.EndsWith(".waitForTaskToken", StringComparison.Ordinal);
}

/// <param name="HasResult">False: the result is the input, which can be the evaluated Parameters.</param>
internal sealed record PassState(string Name, DataFlow Data, string? Next, bool HasResult, JsonNode? Result) : AslState(Name, Data, Next);

/// <param name="Seconds">How long; without it, the state waits until a time.</param>
/// <param name="Until">A time; null when <paramref name="UntilPath"/> has it.</param>
internal sealed record WaitState(string Name, DataFlow Data, string? Next, Seconds Seconds, DateTimeOffset? Until, JsonPath? UntilPath)
    : AslState(Name, Data, Next);

/// <param name="Default">The next state when no rule holds; null for an error.</param>
internal sealed record ChoiceState(string Name, DataFlow Data, IReadOnlyList<ChoiceRule> Choices, string? Default)
    : AslState(Name, Data, Next: null)
{
    public override IEnumerable<string> Targets =>
        Choices.Select(rule => rule.Next).Concat(Default is null ? Array.Empty<string>() : [Default]);
}

internal sealed record SucceedState(string Name, DataFlow Data) : AslState(Name, Data, Next: null);

/// <param name="Error">Null when <paramref name="ErrorPath"/> has it or there is none; the same for the cause.</param>
internal sealed record FailState(string Name, string? Error, Expression? ErrorPath, string? Cause, Expression? CausePath)
    : AslState(Name, DataFlow.Unchanged, Next: null);

internal sealed record ParallelState(string Name, DataFlow Data, string? Next, IReadOnlyList<AslStates> Branches, FailureRules Rules)
    : AslState(Name, Data, Next)
{
    public override FailureRules Failures => Rules;

    public override IReadOnlyList<AslStates> Inner => Branches;
}

/// <param name="Selector">The input of an iteration; null for the item itself.</param>
/// <param name="Concurrency">The largest number of iterations at a time; 0 for no limit.</param>
internal sealed record MapState(
    string Name, DataFlow Data, string? Next, JsonPath Items, PayloadTemplate? Selector, int Concurrency, AslStates Iteration,
    FailureRules Rules)
    : AslState(Name, Data, Next)
{
    public override FailureRules Failures => Rules;

    public override IReadOnlyList<AslStates> Inner => [Iteration];
}
