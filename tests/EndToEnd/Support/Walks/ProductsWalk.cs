namespace Shop.Tests.EndToEnd.Support.Walks;

internal static class ProductsWalk
{
    public static async Task WalkAsync(Walker w)
    {
        w.Expect(201, await w.Client.PostAsync("/products", ProductBody.In("Books"), w.Admin), "create product");
        var all = w.Expect(200, await w.Client.GetAsync("/products?limit=1", w.Customer), "list products");
        w.Expect(200, await w.Client.GetAsync("/products?category=Books&limit=1", w.Customer), "list products by category");
        if (all.Status == 200)
        {
            w.Expect(200, await w.Client.GetAsync($"/products/{all.Json.GetProperty("items")[0].GetProperty("productId")}", w.Customer), "get product");
        }
    }
}
