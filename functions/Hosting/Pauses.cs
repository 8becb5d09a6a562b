namespace Shop.Functions.Hosting;

/// <summary>Waits for a random time, so that writers who met do not meet again.</summary>
internal sealed class Pauses(Randomness randomness, TimeProvider time)
{
    /// <param name="bound">In milliseconds, higher than 0. The pause is shorter.</param>
    public Task PauseAsync(int bound, CancellationToken cancellationToken) =>
        Task.Delay(TimeSpan.FromMilliseconds(randomness.Below(bound)), time, cancellationToken);
}
