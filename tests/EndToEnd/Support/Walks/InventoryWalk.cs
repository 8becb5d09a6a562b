namespace Shop.Tests.EndToEnd.Support.Walks;

internal static class InventoryWalk
{
    public static async Task WalkAsync(Walker w)
    {
        var created = w.Expect(201, await w.Client.PostAsync("/products", ProductBody.In("Books"), w.Vendor), "create a product to keep in stock");
        if (created.Status == 201)
        {
            var path = $"/inventory/{created.Text("productId")}";
            w.Expect(200, await w.Client.GetAsync(path, w.Vendor), "get stock");
            w.Expect(200, await w.Client.PutAsync(path, new { lowStockThreshold = 20 }, w.Vendor), "set low stock");
            w.Expect(200, await w.Client.PostAsync($"{path}/restock", new { quantity = 3 }, w.Vendor, Key), "restock");
            w.Expect(200, await w.Client.PostAsync($"{path}/adjust", new { delta = -1, reason = "lost" }, w.Vendor, Key), "adjust stock");
        }
    }

    private static (string Name, string Value) Key => ("Idempotency-Key", $"{Guid.NewGuid()}");
}
