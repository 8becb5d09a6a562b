using System.Text.Json;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

[Collection(RunningShop.Name)]
public sealed class QuotesTests(RunningShop shop)
{
    [Fact]
    public async Task A_quote_has_the_totals_and_the_pricing_steps_of_each_line()
    {
        var (customer, _) = await WithCartAsync(quantity: 2);
        var code = await CouponAsync();
        var quote = await shop.Client.PostAsync("/cart/quote", QuoteBody.To("US", "CA", "93650", code), customer);
        Assert.True(quote.Status == 200, quote.ToString());
        Assert.Equal(
            (2_598, 260, 599, 170, 3_107),
            (Amount(quote, "subtotal"), Amount(quote, "discount"), Amount(quote, "shipping"), Amount(quote, "tax"), Amount(quote, "total")));
        var line = Assert.Single(quote.Json.GetProperty("lines").EnumerateArray());
        Assert.Equal(["list-price", "coupon", "tax-added"], Kinds(line));
    }

    [Fact]
    public async Task Included_tax_does_not_change_the_total()
    {
        var (customer, _) = await WithCartAsync(quantity: 1);
        var quote = await shop.Client.PostAsync("/cart/quote", QuoteBody.To("DE", "Bayern", "80331"), customer);
        Assert.Equal((200, "included", 1_299 + 599), (quote.Status, quote.Text("taxes"), Amount(quote, "total")));
    }

    [Fact]
    public async Task A_withdrawn_coupon_is_answered_with_409()
    {
        var (customer, _) = await WithCartAsync(quantity: 1);
        var code = await CouponAsync();
        await shop.Client.DeleteAsync($"/coupons/{code}", await shop.AdminTokenAsync());
        var answer = await shop.Client.PostAsync("/cart/quote", QuoteBody.To("US", "CA", "93650", code), customer);
        Assert.Equal((409, "urn:problem-type:shop:coupon-withdrawn"), (answer.Status, answer.Text("type")));
    }

    [Fact]
    public async Task The_quote_of_an_empty_cart_is_answered_with_409()
    {
        await WithCartAsync(quantity: 1);
        var other = await (await Customer.ConfirmedAsync(shop.Client)).TokenAsync(shop.Client);
        var answer = await shop.Client.PostAsync("/cart/quote", QuoteBody.To("US", "CA", "93650"), other);
        Assert.Equal((409, "urn:problem-type:shop:nothing-to-price"), (answer.Status, answer.Text("type")));
    }

    [Fact]
    public async Task A_total_in_the_request_is_an_unknown_field()
    {
        var (customer, _) = await WithCartAsync(quantity: 1);
        var answer = await shop.Client.PostAsync("/cart/quote", new { total = new { amount = 1, currency = "USD" } }, customer);
        Assert.Equal((400, "total"), (answer.Status, Assert.Single(answer.RefusedFields())));
    }

    private async Task<(string Customer, string Product)> WithCartAsync(int quantity)
    {
        var created = await shop.Client.PostAsync("/products", ProductBody.In("Books"), await shop.AdminTokenAsync());
        var customer = await (await Customer.ConfirmedAsync(shop.Client)).TokenAsync(shop.Client);
        var put = await shop.Client.PutAsync($"/cart/items/{created.Text("productId")}", new { quantity }, customer);
        Assert.True(put.Status == 200, put.ToString());
        return (customer, created.Text("productId"));
    }

    private async Task<string> CouponAsync()
    {
        var code = CouponBody.NewCode();
        var created = await shop.Client.PostAsync("/coupons", CouponBody.TenPercent(code), await shop.AdminTokenAsync());
        Assert.True(created.Status == 201, created.ToString());
        return code;
    }

    private static long Amount(Answer quote, string name) => quote.Json.GetProperty(name).GetProperty("amount").GetInt64();

    private static IEnumerable<string?> Kinds(JsonElement priced) =>
        priced.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("kind").GetString());
}
