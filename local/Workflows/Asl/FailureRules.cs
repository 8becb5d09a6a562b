namespace Shop.Local.Workflows.Asl;

/// <summary>The fields Retry and Catch of a state.</summary>
internal sealed record FailureRules(IReadOnlyList<Retrier> Retriers, IReadOnlyList<Catcher> Catchers)
{
    public static readonly FailureRules None = new([], []);
}

/// <param name="MaxDelay">The maximum delay; null for no limit.</param>
/// <param name="Jitter">Whether a retry waits only for a random part of the delay.</param>
internal sealed record Retrier(
    IReadOnlyList<string> Errors, TimeSpan Interval, int MaxAttempts, double BackoffRate, TimeSpan? MaxDelay, bool Jitter)
{
    // The document cannot contain a longer delay.
    private const double LongestSeconds = 99_999_999;

    public bool Matches(WorkflowError error) => Errors.Any(error.Matches);

    /// <param name="retries">The number of earlier retries by this retrier.</param>
    /// <param name="fraction">A random number from 0 to 1.</param>
    public TimeSpan Delay(int retries, Func<double> fraction)
    {
        var seconds = Math.Min(Interval.TotalSeconds * Math.Pow(BackoffRate, retries), MaxDelay?.TotalSeconds ?? LongestSeconds);
        return TimeSpan.FromSeconds(Jitter ? seconds * fraction() : seconds);
    }
}

/// <param name="ResultPath">The place in the input of the state where the error is written; null to drop the error.</param>
internal sealed record Catcher(IReadOnlyList<string> Errors, string Next, JsonPath? ResultPath)
{
    public bool Matches(WorkflowError error) => Errors.Any(error.Matches);
}
