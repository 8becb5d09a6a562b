using Shop.Contract.Handlers;
using Shop.Local.Benchmarks;
using Shop.Local.Verbs;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

public sealed class CapacityTests
{
    [Fact]
    public async Task Every_route_takes_what_the_table_says()
    {
        await using var shop = await BenchShop.StartAsync(CancellationToken.None);
        using var metered = new MeteredRoutes(shop);
        Assert.Empty(await Walk.ThroughAsync(shop, metered));
        var costs = metered.Costs;
        Assert.Empty(HandlerCatalog.Deployed.Routes.Select(route => $"{route.Route}").Except(costs.Select(cost => cost.Route)));
        var expected = CapacityTable.Expected.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var (extra, missing) = (costs.Select(cost => $"{cost}").Except(expected).ToList(), expected.Except(costs.Select(cost => $"{cost}")).ToList());
        Assert.True(
            extra.Count + missing.Count == 0,
            $"The walk took what the table does not say:\n{string.Join('\n', extra)}\nThe table says what the walk did not take:\n{string.Join('\n', missing)}");
    }

    [Fact]
    public async Task Ten_times_as_many_products_cost_no_more()
    {
        await using var shop = await BenchShop.StartAsync(CancellationToken.None);
        var comparisons = await Bench.RunAsync(shop, small: 100, large: 1_000, requests: 3, _ => { }, TimeProvider.System, CancellationToken.None);
        Assert.Equal(BenchOperation.All.Count, comparisons.Count);
        Assert.All(comparisons, comparison => Assert.True(comparison.IsSame, $"{comparison}"));
        Assert.All(comparisons, comparison => Assert.Equal(1, comparison.Ratio));
        Assert.All(comparisons, comparison => Assert.InRange(comparison.Small.Cost.Requests, 1, 4));
    }
}
