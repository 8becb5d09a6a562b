namespace Shop.Tests.EndToEnd.Support.Walks;

internal static class ProductsWalk
{
    public static async Task WalkAsync(Walker w)
    {
        var created = w.Expect(
            201, await w.Client.PostAsync("/products", ProductBody.In("Books"), w.Admin, ("Idempotency-Key", $"{Guid.NewGuid()}")), "create product");
        w.Expect(200, await w.Client.GetAsync("/products?limit=1", w.Customer), "list products");
        w.Expect(200, await w.Client.GetAsync("/products?category=Books&limit=1", w.Customer), "list products by category");
        w.Expect(200, await w.Client.GetAsync("/products?category=Books&sort=priceAsc&limit=1", w.Customer), "list products by price");
        w.Expect(200, await w.Client.GetAsync("/products?vendor=me&limit=1", w.Vendor), "list a vendor's products");
        if (created.Status == 201)
        {
            var path = $"/products/{created.Text("productId")}";
            w.Expect(200, await w.Client.GetAsync(path, w.Customer), "get product");
            w.Expect(200, await w.Client.PutAsync(path, ProductBody.Edited("Books", cents: 999), w.Admin), "edit product");
            w.Expect(204, await w.Client.DeleteAsync(path, w.Admin), "retire product");
            w.Expect(200, await w.Client.PostAsync(path + "/restore", new { }, w.Admin), "restore product");
        }
    }
}
