using System.Reflection;
using Shop.Local;
using Shop.Tests.EndToEnd.Support.Walks;

namespace Shop.Tests.EndToEnd.Support;

/// <summary>
/// One call of every route in every way that touches other data: what a complete day at the shop needs of its roles. Each feature
/// walks by itself: a static class with <c>WalkAsync</c> beside <see cref="Walker"/>.
/// </summary>
internal static class Walk
{
    /// <summary>Gives the answers that were not what they should be.</summary>
    /// <param name="transport">What the requests go through; null for nothing special.</param>
    public static async Task<IReadOnlyList<string>> ThroughAsync(LocalShop shop, HttpMessageHandler? transport = null)
    {
        using var client = new ShopClient(shop.BaseUrl, transport);
        var walker = await Walker.StartAsync(client, shop);
        foreach (var walk in Features())
        {
            await walk(walker);
        }

        return walker.Wrong;
    }

    private static IEnumerable<Func<Walker, Task>> Features() => typeof(Walker).Assembly.GetTypes()
        .Where(type => type.Namespace == typeof(Walker).Namespace)
        .OrderBy(type => type.Name, StringComparer.Ordinal)
        .Select(type => type.GetMethod("WalkAsync", BindingFlags.Public | BindingFlags.Static))
        .OfType<MethodInfo>()
        .Select(method => method.CreateDelegate<Func<Walker, Task>>());
}
