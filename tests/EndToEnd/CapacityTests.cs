using Shop.Local.Benchmarks;
using Shop.Local.Verbs;

namespace Shop.Tests.EndToEnd;

public sealed class CapacityTests
{
    [Fact]
    public async Task An_operation_takes_the_same_capacity_with_ten_times_as_many_products()
    {
        await using var shop = await BenchShop.StartAsync(CancellationToken.None, withEvents: false);
        var comparisons = await Bench.RunAsync(shop, small: 100, large: 1_000, requests: 3, _ => { }, TimeProvider.System, CancellationToken.None);
        Assert.Equal(BenchOperation.All.Count, comparisons.Count);
        Assert.All(comparisons, comparison => Assert.True(comparison.IsSame, $"{comparison}"));
        Assert.All(comparisons, comparison => Assert.Equal(1, comparison.Ratio));
        Assert.All(comparisons, comparison => Assert.InRange(comparison.Small.Cost.Requests, 1, 4));
    }
}
