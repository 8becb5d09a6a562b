using Shop.Infra.Configuration;
using Shop.Infra.Graphs;
using Shop.Local.Emulators;
using Shop.Local.Stacks;

namespace Shop.Local.Verbs;

/// <summary>Starts a new shop in memory on free ports, without throttling, for measurements and random requests.</summary>
internal static class BenchShop
{
    private const string Stack = "dev";

    /// <param name="withEvents">False: nothing reads the streams, so that loaded items cause no work.</param>
    public static async Task<LocalShop> StartAsync(
        CancellationToken cancellationToken, Action<string>? progress = null, TimeProvider? time = null, bool withEvents = true)
    {
        var config = ShopConfig.Load(Repository.Root, Stack) with { ThrottleRate = 10_000, ThrottleBurst = 5_000 };
        var graph = await GraphEvaluator.EvaluateAsync(config, cancellationToken);
        var options = new LocalOptions
        {
            Stack = Stack,
            Port = 0,
            InMemory = true,
            Graph = withEvents ? graph : graph with { Resources = graph.Resources.RemoveAll(resource => resource.Type == KnownTypes.Pipe) },
            Time = time ?? TimeProvider.System,
        };
        return await LocalShop.StartAsync(progress is null ? options : options with { Progress = progress }, cancellationToken);
    }
}
