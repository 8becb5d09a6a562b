using Shop.Infra.Configuration;
using Shop.Infra.Graphs;
using Shop.Local.Emulators;

namespace Shop.Local.Verbs;

/// <summary>Starts a new shop in memory on free ports, without throttling, for measurements and random requests.</summary>
internal static class BenchShop
{
    private const string Stack = "dev";

    public static async Task<LocalShop> StartAsync(
        CancellationToken cancellationToken, Action<string>? progress = null, TimeProvider? time = null)
    {
        var config = ShopConfig.Load(Repository.Root, Stack) with { ThrottleRate = 10_000, ThrottleBurst = 5_000 };
        var options = new LocalOptions
        {
            Stack = Stack,
            Port = 0,
            InMemory = true,
            Graph = await GraphEvaluator.EvaluateAsync(config, cancellationToken),
            Time = time ?? TimeProvider.System,
        };
        return await LocalShop.StartAsync(progress is null ? options : options with { Progress = progress }, cancellationToken);
    }
}
