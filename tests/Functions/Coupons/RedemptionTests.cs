using Amazon.DynamoDBv2.Model;
using Shop.Domain.Pricing;
using Shop.Domain.Users;
using Shop.Functions.Coupons;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Coupons;

[Collection(DynamoDbTests.Name)]
public sealed class RedemptionTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private static readonly UserId Ada = UserId.Parse("ada");

    private static readonly UserId Charles = UserId.Parse("charles");

    private TestTables tables = null!;

    public async Task InitializeAsync() => tables = await dynamoDb.TablesAsync();

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task A_new_coupon_has_no_uses()
    {
        var coupon = await CreatedAsync();
        Assert.Equal(new OfferedCoupon(coupon, CouponUses.None), await FindAsync(coupon, Ada));
    }

    [Fact]
    public async Task Counts_all_uses_and_the_uses_of_each_customer()
    {
        var coupon = await CreatedAsync();
        Assert.True(await RedeemAsync(coupon, Ada) && await RedeemAsync(coupon, Ada) && await RedeemAsync(coupon, Charles));
        Assert.Equal(new CouponUses(3, 2), (await FindAsync(coupon, Ada))!.Uses);
        Assert.Equal(new CouponUses(3, 1), (await FindAsync(coupon, Charles))!.Uses);
        Assert.Equal(new CouponUses(3, 0), (await FindAsync(coupon, by: null))!.Uses);
    }

    [Fact]
    public async Task Finds_no_uses_of_an_unknown_coupon() =>
        Assert.Null(await tables.New<RedemptionStore>().FindAsync(CouponCode.Read("OTHER").Require(), Ada, CancellationToken.None));

    [Fact]
    public async Task The_limit_of_one_customer_does_not_limit_another()
    {
        var coupon = await CreatedAsync(maxUsesPerUser: 2);
        Assert.True(await RedeemAsync(coupon, Ada) && await RedeemAsync(coupon, Ada));
        Assert.False(await RedeemAsync(coupon, Ada));
        Assert.True(await RedeemAsync(coupon, Charles));
        Assert.Equal(new CouponUses(3, 2), (await FindAsync(coupon, Ada))!.Uses);
    }

    [Fact]
    public async Task A_transaction_beyond_the_limit_counts_and_writes_nothing()
    {
        var coupon = await CreatedAsync(maxUses: 1);
        await RedeemAsync(coupon, Ada);
        var order = tables.New<Writes>().Create(ShopTable.Carts, Item.Of(("ownerId", Item.Text("an order"))));
        Assert.False(await RedeemAsync(coupon, Charles, order));
        Assert.Equal(new CouponUses(1, 0), (await FindAsync(coupon, Charles))!.Uses);
        Assert.Empty(await tables.RowsAsync(ShopTable.Carts));
    }

    [Fact]
    public async Task Of_many_concurrent_customers_exactly_as_many_as_the_limit_use_the_coupon()
    {
        var coupon = await CreatedAsync(maxUses: 10, maxUsesPerUser: 1);
        var redeemed = await Task.WhenAll(Enumerable.Range(1, 100).Select(i => RedeemAsync(coupon, UserId.Parse($"user-{i}"))));
        Assert.Equal(10, redeemed.Count(one => one));
        Assert.Equal(10, (await FindAsync(coupon, Ada))!.Uses.Total);
        Assert.Equal(10, (await tables.RowsAsync(ShopTable.Coupons)).Count(row => row["entry"].S.StartsWith("user#", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Of_many_concurrent_uses_by_one_customer_one_succeeds()
    {
        var coupon = await CreatedAsync(maxUsesPerUser: 1);
        var redeemed = await Task.WhenAll(Enumerable.Range(1, 20).Select(_ => RedeemAsync(coupon, Ada)));
        Assert.Single(redeemed, one => one);
        Assert.Equal(new CouponUses(1, 1), (await FindAsync(coupon, Ada))!.Uses);
    }

    [Fact]
    public async Task Earlier_uses_count_against_a_new_limit()
    {
        var coupon = await CreatedAsync();
        await RedeemAsync(coupon, Ada);
        await RedeemAsync(coupon, Charles);
        Assert.False(await RedeemAsync(coupon.Edit(Terms(maxUses: 2, maxUsesPerUser: null), active: true, FixedTime.Noon), Ada));
    }

    private async Task<Coupon> CreatedAsync(int? maxUses = null, int? maxUsesPerUser = null)
    {
        var coupon = Coupon.Create(CouponCode.Read("TEN").Require(), Terms(maxUses, maxUsesPerUser), FixedTime.Noon);
        Assert.True(await tables.TryWriteAsync(tables.New<CouponStore>().Create(coupon)));
        return coupon;
    }

    private static CouponTerms Terms(int? maxUses, int? maxUsesPerUser) =>
        new(new PercentOff(1_000), FixedTime.Noon, null, null, maxUses, maxUsesPerUser, []);

    private Task<OfferedCoupon?> FindAsync(Coupon coupon, UserId? by) =>
        tables.New<RedemptionStore>().FindAsync(coupon.Code, by, CancellationToken.None);

    private Task<bool> RedeemAsync(Coupon coupon, UserId by, params TransactWriteItem[] others) =>
        tables.TryWriteAsync([.. tables.New<RedemptionStore>().Redeem(coupon, by), .. others]);
}
