using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

/// <summary>
/// What each operation on a small product takes from DynamoDB. In a transaction each item costs twice, each index entry once; an audit
/// entry stands in two indexes.
/// </summary>
[Collection(RunningShop.Name)]
public sealed class CatalogueCostsTests(RunningShop shop)
{
    [Fact]
    public async Task Operations_cost_these_units_and_no_others()
    {
        var admin = await shop.AdminTokenAsync();
        var id = "";
        await CostsAsync("products-create-product", read: 0, write: 11, async () =>
            id = (await shop.Client.PostAsync("/products", ProductBody.In("Costs"), admin)).Text("productId"));
        await CostsAsync("products-get-product", read: 1, write: 0, () => shop.Client.GetAsync($"/products/{id}", admin));
        await CostsAsync("products-list-products", read: 0.5, write: 0, () => shop.Client.GetAsync("/products?category=Costs", admin));
        await CostsAsync("products-edit-product", read: 1, write: 10, () =>
            shop.Client.PutAsync($"/products/{id}", ProductBody.Edited("Costs", cents: 999), admin));
        await CostsAsync("products-retire-product", read: 1, write: 9, () => shop.Client.DeleteAsync($"/products/{id}", admin));
        await CostsAsync("inventory-get-stock", read: 1, write: 0, () => shop.Client.GetAsync($"/inventory/{id}", admin));
        await CostsAsync("inventory-restock-product", read: 1.5, write: 6, () =>
            shop.Client.PostAsync($"/inventory/{id}/restock", new { quantity = 1 }, admin));
        await CostsAsync("inventory-restock-product", read: 2.5, write: 8, () =>
            shop.Client.PostAsync($"/inventory/{id}/restock", new { quantity = 1 }, admin, ("Idempotency-Key", $"{Guid.NewGuid()}")));
    }

    private Task CostsAsync(string function, double read, double write, Func<Task> operation) => shop.TakesAsync(function, read, write, operation);
}
