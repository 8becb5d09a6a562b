using System.Security.Cryptography;

namespace Shop.Functions.Hosting;

/// <summary>Several who write one thing at once: each reads, decides and writes again until nobody wrote before him.</summary>
internal static class Contention
{
    private const int MaxAttempts = 10;
    private const int LongestPause = 400;

    /// <param name="attempt">Reads, decides and writes; null when another writer was first.</param>
    /// <returns>The answer, or <see cref="Problems.Conflict"/> when there was always somebody faster.</returns>
    public static async Task<Reply> Settle(Func<Task<Reply?>> attempt, CancellationToken cancelled)
    {
        for (var attempts = 1; attempts <= MaxAttempts; attempts++)
        {
            await Task.Delay(attempts == 1 ? 0 : RandomNumberGenerator.GetInt32(int.Min(25 << attempts, LongestPause)), cancelled);
            if (await attempt() is { } reply)
            {
                return reply;
            }
        }

        return Problems.Conflict;
    }
}
