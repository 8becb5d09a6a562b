namespace Shop.Functions.Hosting;

/// <summary>How often, and after which pauses, a change is decided again when another writer was faster.</summary>
internal sealed class Attempts(Pauses pauses)
{
    public const int Max = 10;

    private const int LongestPause = 400;

    /// <param name="attempt">The attempt that failed; 1 for the first.</param>
    public Task PauseAsync(int attempt, CancellationToken cancellationToken) =>
        pauses.PauseAsync(int.Min(10 << attempt, LongestPause), cancellationToken);

    /// <summary>Reads, decides and writes again while other writers are faster.</summary>
    /// <exception cref="OvertakenException">They were faster in every attempt.</exception>
    public async Task<T> WhileOvertakenAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await work();
            }
            catch (OvertakenException) when (attempt < Max)
            {
                await PauseAsync(attempt, cancellationToken);
            }
        }
    }
}

/// <summary>Another writer changed what a decision was based on.</summary>
public sealed class OvertakenException() : Exception("Another request changed the same resource at the same time.");
