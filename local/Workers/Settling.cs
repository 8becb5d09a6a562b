namespace Shop.Local.Workers;

/// <summary>Waits until workers that give work to each other have none.</summary>
internal static class Settling
{
    // A worker can give work to another that has just been asked; the second round sees it.
    private const int QuietRounds = 2;

    /// <summary>Returns when nothing is due on the local clock. What waits for a later time stays where it is.</summary>
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
