namespace Shop.Local.Lambda;

/// <summary>The invocations of one function since the start.</summary>
/// <param name="LongestMilliseconds">The time of the slowest invocation.</param>
public sealed record FunctionStatistics(
    string Function, long Invocations, long Errors, double TotalMilliseconds, double LongestMilliseconds)
{
    internal static FunctionStatistics None(string function) => new(function, 0, 0, 0, 0);

    internal FunctionStatistics With(bool failed, TimeSpan took) => this with
    {
        Invocations = Invocations + 1,
        Errors = Errors + (failed ? 1 : 0),
        TotalMilliseconds = TotalMilliseconds + took.TotalMilliseconds,
        LongestMilliseconds = Math.Max(LongestMilliseconds, took.TotalMilliseconds),
    };
}
