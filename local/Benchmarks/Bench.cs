using Shop.Local.Gate;

namespace Shop.Local.Benchmarks;

/// <summary>What an operation took with so many products in the shop.</summary>
/// <param name="Cost">Of one request.</param>
/// <param name="Took">Ascending, one for each request.</param>
internal sealed record Measured(CapacityTotal Cost, IReadOnlyList<TimeSpan> Took)
{
    public TimeSpan Percentile(int percent) => Took[Math.Min(Took.Count - 1, Took.Count * percent / 100)];
}

/// <summary>An operation in a small shop and in a large one.</summary>
internal sealed record Comparison(BenchOperation Operation, Measured Small, Measured Large)
{
    /// <summary>All units of the large shop for one of the small; 1 where both are none.</summary>
    public double Ratio => Units(Small) == Units(Large) ? 1 : Units(Large) / Units(Small);

    /// <summary>Whether requests and units are the same, one by one.</summary>
    public bool IsSame => Small.Cost == Large.Cost;

    private static double Units(Measured measured) => measured.Cost.ReadUnits + measured.Cost.WriteUnits;
}

/// <summary>Measures every operation twice: with few products and with many.</summary>
internal static class Bench
{
    /// <param name="requests">For each operation and size.</param>
    /// <param name="progress">Told how many products are loaded.</param>
    /// <exception cref="LocalRunException">A request failed, or an operation costs now this and now that.</exception>
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
                samples.Add(await scene.MeasureAsync(operation.Ask(scene, number), time, cancellationToken));
            }

            measured[operation] = samples.Select(sample => sample.Cost).Distinct().ToList() is [var cost]
                ? new(cost, [.. samples.Select(sample => sample.Took).Order()])
                : throw new LocalRunException($"{operation.Name} does not cost the same every time: {string.Join(", ", samples.Select(sample => sample.Cost).Distinct())}");
        }

        return measured;
    }
}
