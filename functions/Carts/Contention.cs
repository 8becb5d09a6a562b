using System.Security.Cryptography;
using Shop.Functions.Hosting;

namespace Shop.Functions.Carts;

/// <summary>Several who write one cart at once: each reads, decides and writes again until his write was the first.</summary>
internal static class Contention
{
    private const int MaxAttempts = 10;
    private const int LongestPause = 400;

    /// <param name="attempt">Null when another writer was first.</param>
    public static async Task<Reply> Persist(Func<Task<Reply?>> attempt, CancellationToken cancelled)
    {
        for (var attempts = 1; attempts <= MaxAttempts; attempts++)
        {
            if (await attempt() is { } reply)
            {
                return reply;
            }

            await Task.Delay(RandomNumberGenerator.GetInt32(int.Min(10 << attempts, LongestPause)), cancelled);
        }

        return Problems.Unavailable;
    }
}
