using System.Security.Cryptography;
using Shop.Functions.Idempotency;

namespace Shop.Functions.Hosting;

/// <summary>
/// For changes that mean the same whatever was changed meanwhile, such as adding to a list: who meets another writer reads, decides
/// and writes again.
/// </summary>
internal static class Contention
{
    private const int MaxAttempts = 10;
    private const int LongestPause = 400;

    /// <param name="attempt">Reads, decides and writes; null when another writer was first.</param>
    /// <param name="write">Where the other writer may have been the same request.</param>
    /// <returns><see cref="Problems.Unavailable"/> when there was always somebody faster.</returns>
    public static async Task<Reply> SettleAsync(Func<Task<Reply?>> attempt, CancellationToken cancellationToken, IdempotentWrite? write = null)
    {
        for (var attempts = 1; attempts <= MaxAttempts; attempts++)
        {
            if (await attempt() is { } reply)
            {
                return reply;
            }

            if (write is not null && await write.EarlierAsync() is { } earlier)
            {
                return earlier;
            }

            await Task.Delay(RandomNumberGenerator.GetInt32(int.Min(10 << attempts, LongestPause)), cancellationToken);
        }

        return Problems.Unavailable;
    }
}
