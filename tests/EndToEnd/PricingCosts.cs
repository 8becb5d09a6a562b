using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

/// <summary>
/// What coupons and quotes take from DynamoDB. A coupon stands in one index, its audit entry in two. DynamoDB asks half a unit more for
/// each item that a batch names and is not there (a coupon's uses before the first, an empty address book); the local one does not.
/// </summary>
[Collection(RunningShop.Name)]
public sealed class PricingCosts(RunningShop shop)
{
    [Fact]
    public async Task Coupons_cost_these_units_and_no_others()
    {
        var (code, admin) = (CouponBody.NewCode(), await shop.AdminTokenAsync());
        await shop.TakesAsync("coupons-create-coupon", read: 0, write: 7, () => shop.Client.PostAsync("/coupons", CouponBody.TenPercent(code), admin));
        await shop.TakesAsync("coupons-create-coupon", read: 1, write: 9, () =>
            shop.Client.PostAsync("/coupons", CouponBody.TenPercent(CouponBody.NewCode()), admin, ("Idempotency-Key", code)));
        await shop.TakesAsync("coupons-get-coupon", read: 0.5, write: 0, () => shop.Client.GetAsync($"/coupons/{code}", admin));
        await shop.TakesAsync("coupons-list-coupons", read: 0.5, write: 0, () => shop.Client.GetAsync("/coupons?limit=1", admin));
        await shop.TakesAsync("coupons-edit-coupon", read: 1, write: 7, () => shop.Client.PutAsync($"/coupons/{code}", CouponBody.Terms(2_000), admin));
        await shop.TakesAsync("coupons-edit-coupon", read: 1, write: 0, () => shop.Client.PutAsync($"/coupons/{code}", CouponBody.Terms(2_000), admin));
        await shop.TakesAsync("coupons-withdraw-coupon", read: 1, write: 7, () => shop.Client.DeleteAsync($"/coupons/{code}", admin));
    }

    [Fact]
    public async Task A_quote_of_one_line_costs_these_units_and_no_others()
    {
        var (code, admin) = (CouponBody.NewCode(), await shop.AdminTokenAsync());
        await shop.Client.PostAsync("/coupons", CouponBody.TenPercent(code), admin);
        var product = await shop.Client.PostAsync("/products", ProductBody.In("Books"), admin);
        var customer = await (await Customer.ConfirmedAsync(shop.Client)).TokenAsync(shop.Client);
        await shop.Client.PutAsync($"/cart/items/{product.Text("productId")}", new { quantity = 1 }, customer);
        await shop.TakesAsync("quotes-quote-cart", read: 2, write: 0, () =>
            shop.Client.PostAsync("/cart/quote", QuoteBody.To("US", "CA", "93650"), customer));
        await shop.TakesAsync("quotes-quote-cart", read: 2.5, write: 0, () =>
            shop.Client.PostAsync("/cart/quote", QuoteBody.To("US", "CA", "93650", code), customer));
    }
}
