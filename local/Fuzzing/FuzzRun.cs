using System.Text.Json;
using Shop.Domain.Users;
using Shop.Local.Seeds;

namespace Shop.Local.Fuzzing;

/// <summary>Runs the fuzzer on a shop, with a user of every role.</summary>
internal static class FuzzRun
{
    /// <param name="count">The number of requests per route.</param>
    /// <param name="progress">Receives the number of sent requests.</param>
    public static async Task<FuzzReport> StartAsync(
        LocalShop shop, int seed, int count, Action<int>? progress, CancellationToken cancellationToken)
    {
        using var visitors = new Visitors(shop);
        var users = new List<Visitor>();
        foreach (var role in Enum.GetValues<Role>())
        {
            users.Add(await visitors.OfAsync(role, cancellationToken));
        }

        var tokens = users.ToDictionary(user => user.Role.Wire(), user => (string?)user.Token);
        tokens.Add(Fuzzer.Nobody, null);
        var own = users.SelectMany(user => new[] { user.UserId, $"prf_{user.UserId}", user.Email }).ToHashSet();
        var fuzzer = new Fuzzer(shop.BaseUrl, ApiRoute.All, tokens, own, seed);

        // Random requests can use and change the account of this additional customer.
        var victim = await visitors.OfAsync(Role.Customer, cancellationToken);
        fuzzer.Learn(JsonSerializer.SerializeToElement(new { email = victim.Email, password = victim.Password }));
        return await fuzzer.RunAsync(count, progress, cancellationToken);
    }
}
