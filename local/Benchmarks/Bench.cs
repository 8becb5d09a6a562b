using Shop.Local.Gate;

namespace Shop.Local.Benchmarks;

/// <summary>Measures every operation twice: in a shop with few products and in a shop with many products.</summary>
internal static class Bench
{
    /// <param name="requests">The number of requests per operation and shop.</param>
    /// <param name="progress">Receives the number of products loaded so far.</param>
    /// <exception cref="LocalRunException">A request failed, or the requests of one operation in one shop use different capacity.</exception>
    public static async Task<IReadOnlyList<Comparison>> RunAsync(
        LocalShop shop, int small, int large, int requests, Action<int> progress, TimeProvider time, CancellationToken cancellationToken)
    {
        using var scene = await BenchScene.SetAsync(shop, cancellationToken);
        var before = await MeasureAsync(scene, small, requests, progress, time, cancellationToken);
        var after = await MeasureAsync(scene, large, requests, progress, time, cancellationToken);
        return [.. BenchOperation.All.Select(operation => new Comparison(operation, before[operation], after[operation]))];
    }

    private static async Task<Dictionary<BenchOperation, Measured>> MeasureAsync(
        BenchScene scene, int products, int requests, Action<int> progress, TimeProvider time, CancellationToken cancellationToken)
    {
        await scene.StockAsync(products, progress, cancellationToken);
        var measured = new Dictionary<BenchOperation, Measured>();
        foreach (var operation in BenchOperation.All)
        {
            var samples = new List<(CapacityTotal Cost, TimeSpan Took)>();
            for (var number = 0; number < requests; number++)
            {
                samples.Add(await scene.MeasureAsync(operation, number, time, cancellationToken));
            }

            var costs = samples.Select(sample => sample.Cost).Distinct().ToList();
            measured[operation] = costs is [var cost]
                ? new(cost, [.. samples.Select(sample => sample.Took).Order()])
                : throw new LocalRunException($"The requests of {operation.Name} have different costs: {string.Join(", ", costs)}");
        }

        return measured;
    }
}
