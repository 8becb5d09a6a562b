using System.Security.Cryptography;

namespace Shop.Functions.Hosting;

/// <summary>
/// For changes that mean the same whatever was changed meanwhile, such as adding to a list: who meets another writer reads again
/// and decides again.
/// </summary>
internal static class Contention
{
    private const int MaxAttempts = 5;

    /// <param name="attempt">Reads, decides and writes; <see cref="Problems.Conflict"/> when somebody else wrote in between.</param>
    /// <returns>The conflict only when it was met again and again.</returns>
    public static async Task<Reply> Settle(Func<Task<Reply>> attempt, CancellationToken cancelled)
    {
        for (var attempts = 1; ; attempts++)
        {
            var reply = await attempt();
            if (attempts == MaxAttempts || reply.Status != Problems.Conflict.Status || reply.Body != Json.Write(Problems.Conflict))
            {
                return reply;
            }

            await Task.Delay(RandomNumberGenerator.GetInt32(25 << attempts), cancelled);
        }
    }
}
