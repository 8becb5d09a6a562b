using System.Text.Json;
using Shop.Domain.Users;
using Shop.Local.Seeds;

namespace Shop.Local.Fuzzing;

/// <summary>A fuzzer with a caller of every kind, on a shop of its own.</summary>
internal static class FuzzRun
{
    /// <param name="count">Requests for each route.</param>
    /// <param name="progress">Told how many requests are done.</param>
    public static async Task<FuzzReport> StartAsync(LocalShop shop, int seed, int count, Action<int>? progress, CancellationToken cancellationToken)
    {
        using var visitors = new Visitors(shop);
        var people = new List<Visitor>();
        foreach (var role in Enum.GetValues<Role>())
        {
            people.Add(await visitors.OfAsync(role, cancellationToken));
        }

        var tokens = people.ToDictionary(person => person.Role.Wire(), person => (string?)person.Token);
        tokens.Add(Fuzzer.Nobody, null);
        var own = people.SelectMany(person => new[] { person.UserId, $"prf_{person.UserId}", person.Email }).ToHashSet();
        var fuzzer = new Fuzzer(shop.BaseUrl, ApiRoute.All, tokens, own, seed);

        // One more, whose sign-in anybody may use and spoil.
        var victim = await visitors.OfAsync(Role.Customer, cancellationToken);
        fuzzer.Learn(JsonSerializer.SerializeToElement(new { email = victim.Email, password = victim.Password }));
        return await fuzzer.RunAsync(count, progress, cancellationToken);
    }
}
