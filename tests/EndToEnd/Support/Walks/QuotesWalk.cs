namespace Shop.Tests.EndToEnd.Support.Walks;

internal static class QuotesWalk
{
    public static async Task WalkAsync(Walker w)
    {
        var product = w.Expect(201, await w.Client.PostAsync("/products", ProductBody.In("Books"), w.Admin), "create product to quote");
        if (product.Status == 201)
        {
            var item = $"/cart/items/{product.Text("productId")}";
            w.Expect(200, await w.Client.PutAsync(item, new { quantity = 2 }, w.Customer), "fill cart to quote");
        }

        var code = CouponBody.NewCode();
        w.Expect(201, await w.Client.PostAsync("/coupons", CouponBody.TenPercent(code), w.Admin), "create coupon to quote");
        w.Expect(200, await w.Client.PostAsync("/cart/quote", QuoteBody.To("US", "CA", "93650", code), w.Customer), "quote cart");
    }
}
