using Shop.Domain.Pricing;
using Shop.Domain.Users;
using Shop.Functions.Coupons;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Coupons;

[Collection(DynamoDbTests.Name)]
public sealed class ListCouponsTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private TestTables tables = null!;
    private CouponRoutes routes = null!;

    public async Task InitializeAsync() => routes = new(tables = await dynamoDb.TablesAsync());

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task Pages_through_all_coupons_the_newest_first_withdrawn_and_used_ones_too()
    {
        for (var i = 1; i <= 5; i++)
        {
            await routes.CreateAsync(CouponRoutes.Ten.Replace("ten", $"ten-{i}", StringComparison.Ordinal));
            routes.Time.Advance(TimeSpan.FromSeconds(1));
        }

        await routes.WithdrawAsync("TEN-2");
        var terms = new CouponTerms(new PercentOff(1), FixedTime.Noon, null, null, null, null, []);
        var redeemed = Coupon.Create(CouponCode.Read("TEN-3").Require(), terms, FixedTime.Noon);
        await tables.TryWriteAsync(tables.New<RedemptionStore>().Redeem(redeemed, UserId.Parse("user-1")));
        var first = await routes.ListAsync(("limit", "3"));
        var second = await routes.ListAsync(("limit", "3"), ("cursor", first["nextCursor"]));
        Assert.Equal(["TEN-5", "TEN-4", "TEN-3"], Codes(first));
        Assert.Equal(["TEN-2", "TEN-1"], Codes(second));
    }

    [Fact]
    public async Task Refuses_an_invalid_limit_and_an_invalid_cursor()
    {
        Assert.Equal(["limit"], (await routes.ListAsync(("limit", "101"))).Fields);
        Assert.Equal(["cursor"], (await routes.ListAsync(("cursor", "x"))).Fields);
    }

    [Fact]
    public async Task A_list_uses_one_request_and_the_same_units_for_any_number_of_coupons()
    {
        await FillAsync(1, 30);
        var few = await CostAsync(() => routes.ListAsync());
        await FillAsync(31, 90);
        Assert.Equal(few, await CostAsync(() => routes.ListAsync()));
        Assert.Equal((1, 0.5), few);
    }

    [Fact]
    public async Task A_coupon_and_its_uses_are_read_with_one_request()
    {
        await FillAsync(1, 1);
        var coupon = (await tables.New<RedemptionStore>().FindAsync(CouponCode.Read("TEN-1").Require(), by: null, CancellationToken.None))!.Coupon;
        await tables.TryWriteAsync(tables.New<RedemptionStore>().Redeem(coupon, UserId.Parse("user-1")));
        Assert.Equal((1, 1.0), await CostAsync(() => routes.ReadAsync("TEN-1")));
    }

    private async Task FillAsync(int from, int to)
    {
        var store = tables.New<CouponStore>();
        for (var i = from; i <= to; i++)
        {
            var terms = new CouponTerms(new PercentOff(1_000), FixedTime.Noon, null, null, null, null, []);
            Assert.True(await tables.TryWriteAsync(
                store.Create(Coupon.Create(CouponCode.Read($"TEN-{i}").Require(), terms, FixedTime.Noon.AddSeconds(i)))));
        }
    }

    private async Task<(int Requests, double Units)> CostAsync(Func<Task<Answer>> call)
    {
        var cost = await tables.Dynamo.CostAsync(async () => Assert.Equal(200, (await call()).Status));
        return (cost.Requests, cost.ReadUnits);
    }

    private static IEnumerable<string> Codes(Answer page) =>
        page.Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("code").GetString()!);
}
