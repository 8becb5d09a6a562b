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
    private CouponDesk desk = null!;

    public async Task InitializeAsync() => desk = new(tables = await dynamoDb.TablesAsync());

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task Pages_through_all_the_newest_first_withdrawn_ones_and_those_in_use_too()
    {
        for (var i = 1; i <= 5; i++)
        {
            await desk.CreateAsync(CouponDesk.Ten.Replace("ten", $"ten-{i}", StringComparison.Ordinal));
            desk.Time.Advance(TimeSpan.FromSeconds(1));
        }

        await desk.WithdrawAsync("TEN-2");
        var terms = new CouponTerms(new PercentOff(1), FixedTime.Noon, null, null, null, null, []);
        var redeemed = Coupon.Create(CouponCode.Read("TEN-3").Require(), terms, FixedTime.Noon);
        await tables.Dynamo.TryWriteAsync(CancellationToken.None, [.. tables.New<Redemptions>().Redeem(redeemed, UserId.Parse("user-1"))]);
        var first = await desk.ListAsync(("limit", "3"));
        var second = await desk.ListAsync(("limit", "3"), ("cursor", first["nextCursor"]));
        Assert.Equal(["TEN-5", "TEN-4", "TEN-3"], Codes(first));
        Assert.Equal(["TEN-2", "TEN-1"], Codes(second));
    }

    [Fact]
    public async Task Refuses_a_limit_out_of_range_and_a_cursor_of_nothing()
    {
        Assert.Equal(["limit"], (await desk.ListAsync(("limit", "101"))).Fields);
        Assert.Equal(["cursor"], (await desk.ListAsync(("cursor", "x"))).Fields);
    }

    [Fact]
    public async Task Costs_one_request_and_the_same_units_however_many_there_are()
    {
        await FillAsync(1, 30);
        var few = await CostAsync(() => desk.ListAsync());
        await FillAsync(31, 90);
        Assert.Equal(few, await CostAsync(() => desk.ListAsync()));
        Assert.Equal((1, 0.5), few);
    }

    [Fact]
    public async Task One_is_read_with_its_uses_by_one_request()
    {
        await FillAsync(1, 1);
        var coupon = (await tables.New<Redemptions>().FindAsync(CouponCode.Read("TEN-1").Require(), by: null, CancellationToken.None))!.Coupon;
        await tables.Dynamo.TryWriteAsync(CancellationToken.None, [.. tables.New<Redemptions>().Redeem(coupon, UserId.Parse("user-1"))]);
        Assert.Equal((1, 1.0), await CostAsync(() => desk.ReadAsync("TEN-1")));
    }

    private async Task FillAsync(int from, int to)
    {
        var store = tables.New<CouponStore>();
        for (var i = from; i <= to; i++)
        {
            var terms = new CouponTerms(new PercentOff(1_000), FixedTime.Noon, null, null, null, null, []);
            Assert.True(await store.CreateAsync(
                Coupon.Create(CouponCode.Read($"TEN-{i}").Require(), terms, FixedTime.Noon.AddSeconds(i)), [], CancellationToken.None));
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
