namespace Shop.Local.Workflows.Asl;

/// <summary>The fields Retry and Catch of a state.</summary>
internal sealed record FailureRules(IReadOnlyList<Retrier> Retriers, IReadOnlyList<Catcher> Catchers)
{
    public static readonly FailureRules None = new([], []);
}

/// <param name="MaxDelay">Null without a limit.</param>
/// <param name="Jitter">A retry waits for a random part of the delay.</param>
internal sealed record Retrier(
    IReadOnlyList<string> Errors, TimeSpan Interval, int MaxAttempts, double BackoffRate, TimeSpan? MaxDelay, bool Jitter)
{
    // A longer delay cannot be written either.
    private const double LongestSeconds = 99_999_999;

    public bool Matches(WorkflowError error) => Errors.Any(error.Matches);

    /// <param name="retries">The retries of this retrier before.</param>
    /// <param name="fraction">A random number from 0 to 1.</param>
    public TimeSpan Delay(int retries, Func<double> fraction)
    {
        var seconds = Math.Min(Interval.TotalSeconds * Math.Pow(BackoffRate, retries), MaxDelay?.TotalSeconds ?? LongestSeconds);
        return TimeSpan.FromSeconds(Jitter ? seconds * fraction() : seconds);
    }
}

/// <param name="ResultPath">Where the error goes into the input of the state; null to drop it.</param>
internal sealed record Catcher(IReadOnlyList<string> Errors, string Next, JsonPath? ResultPath)
{
    public bool Matches(WorkflowError error) => Errors.Any(error.Matches);
}
