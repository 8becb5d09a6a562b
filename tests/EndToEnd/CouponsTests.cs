using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

[Collection(RunningShop.Name)]
public sealed class CouponsTests(RunningShop shop)
{
    [Fact]
    public async Task An_administrator_creates_reads_edits_and_withdraws_a_coupon()
    {
        var (code, admin) = (CouponBody.NewCode(), await shop.AdminTokenAsync());
        var created = await shop.Client.PostAsync("/coupons", CouponBody.TenPercent(code), admin);
        Assert.True(created.Status == 201, created.ToString());
        Assert.EndsWith($"/coupons/{code}", created.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(409, (await shop.Client.PostAsync("/coupons", CouponBody.TenPercent(code), admin)).Status);
        var edited = await shop.Client.PutAsync($"/coupons/{code}", CouponBody.Terms(2_000), admin);
        Assert.Equal((200, 2_000), (edited.Status, edited.Json.GetProperty("basisPointsOff").GetInt32()));
        Assert.Equal(204, (await shop.Client.DeleteAsync($"/coupons/{code}", admin)).Status);
        var read = await shop.Client.GetAsync($"/coupons/{code}", admin);
        Assert.Equal((200, false, 0), (read.Status, read.Json.GetProperty("active").GetBoolean(), read.Json.GetProperty("uses").GetInt32()));
    }

    [Fact]
    public async Task A_retry_with_the_same_key_creates_one_coupon()
    {
        var (code, admin) = (CouponBody.NewCode(), await shop.AdminTokenAsync());
        var first = await shop.Client.PostAsync("/coupons", CouponBody.TenPercent(code), admin, ("Idempotency-Key", code));
        var again = await shop.Client.PostAsync("/coupons", CouponBody.TenPercent(code), admin, ("Idempotency-Key", code));
        Assert.Equal((201, 201), (first.Status, again.Status));
        Assert.Equal(first.Json.GetRawText(), again.Json.GetRawText());
    }

    [Fact]
    public async Task The_newest_coupon_is_listed_first()
    {
        var (code, admin) = (CouponBody.NewCode(), await shop.AdminTokenAsync());
        await shop.Client.PostAsync("/coupons", CouponBody.TenPercent(code), admin);
        var page = await shop.Client.GetAsync("/coupons?limit=1", admin);
        Assert.Equal(code, Assert.Single(page.Items).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Customers_cannot_read_coupons()
    {
        var code = CouponBody.NewCode();
        await shop.Client.PostAsync("/coupons", CouponBody.TenPercent(code), await shop.AdminTokenAsync());
        var customer = await (await Customer.ConfirmedAsync(shop.Client)).TokenAsync(shop.Client);
        Assert.Equal(403, (await shop.Client.GetAsync($"/coupons/{code}", customer)).Status);
        Assert.Equal(403, (await shop.Client.GetAsync("/coupons", customer)).Status);
    }
}
