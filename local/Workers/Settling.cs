namespace Shop.Local.Workers;

/// <summary>Waits until no worker has work. Workers can give work to each other.</summary>
internal static class Settling
{
    // A worker can give work to another worker that has already been asked. A second round without work proves that this did not happen.
    private const int QuietRounds = 2;

    /// <summary>Returns when no work is due on the local clock. Work that waits for a later time is not started.</summary>
    public static async Task SettledAsync(IReadOnlyList<Worker> workers, CancellationToken cancellationToken)
    {
        var quiet = 0;
        while (quiet < QuietRounds)
        {
            var worked = await Task.WhenAll(workers.Select(worker => worker.IdleAsync())).WaitAsync(cancellationToken);
            quiet = worked.Contains(true) ? 0 : quiet + 1;
        }
    }
}
