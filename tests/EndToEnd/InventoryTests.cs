using Shop.Domain.Users;
using Shop.Local.Seeds;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

[Collection(RunningShop.Name)]
public sealed class InventoryTests(RunningShop shop)
{
    [Fact]
    public async Task A_vendor_cannot_change_the_product_or_the_stock_of_another_vendor()
    {
        using var visitors = new Visitors(shop.Shop);
        var (owner, other) = (await visitors.OfAsync(Role.Vendor), await visitors.OfAsync(Role.Vendor));
        var id = await CreateAsync(owner.Token);
        Answer[] attempts =
        [
            await shop.Client.PutAsync($"/products/{id}", ProductBody.Edited("Books", cents: 1), other.Token),
            await shop.Client.DeleteAsync($"/products/{id}", other.Token),
            await shop.Client.PostAsync($"/products/{id}/restore", new { }, other.Token),
            await shop.Client.GetAsync($"/inventory/{id}", other.Token),
            await shop.Client.PutAsync($"/inventory/{id}", new { lowStockThreshold = 0 }, other.Token),
            await shop.Client.PostAsync($"/inventory/{id}/restock", new { quantity = 1 }, other.Token),
            await shop.Client.PostAsync($"/inventory/{id}/adjust", new { delta = -1, reason = "lost" }, other.Token),
        ];
        Assert.All(attempts, answer => Assert.Equal((403, "urn:problem-type:shop:not-your-product"), (answer.Status, answer.Text("type"))));
        var stock = await shop.Client.GetAsync($"/inventory/{id}", owner.Token);
        Assert.Equal((200, 12, 1L), (stock.Status, stock.Json.GetProperty("available").GetInt32(), stock.Version));
        Assert.Equal(1, (await shop.Client.GetAsync($"/products/{id}", other.Token)).Version);
    }

    [Fact]
    public async Task A_restock_with_the_same_key_counts_once()
    {
        var admin = await shop.AdminTokenAsync();
        var path = $"/inventory/{await CreateAsync(admin)}";
        var key = ("Idempotency-Key", $"{Guid.NewGuid()}");
        var first = await shop.Client.PostAsync($"{path}/restock", new { quantity = 8, note = "delivery" }, admin, key);
        var again = await shop.Client.PostAsync($"{path}/restock", new { quantity = 8, note = "delivery" }, admin, key);
        Assert.Equal((200, first.Json.GetRawText()), (again.Status, again.Json.GetRawText()));
        Assert.Equal(422, (await shop.Client.PostAsync($"{path}/restock", new { quantity = 9 }, admin, key)).Status);
        Assert.Equal(20, await AvailableAsync(path, admin));
    }

    [Fact]
    public async Task Concurrent_stock_changes_count_once_or_are_answered_with_503()
    {
        var admin = await shop.AdminTokenAsync();
        var path = $"/inventory/{await CreateAsync(admin)}";
        var changes = Enumerable.Range(1, 12).Select(i => i % 3 == 0 ? -1 : i).ToList();
        var answers = await Task.WhenAll(changes.Select(change => change > 0
            ? shop.Client.PostAsync($"{path}/restock", new { quantity = change }, admin)
            : shop.Client.PostAsync($"{path}/adjust", new { delta = change, reason = "lost" }, admin)));
        Assert.All(answers, answer => Assert.True(answer.Status is 200 or 503, $"{answer}"));
        var counted = changes.Zip(answers).Where(pair => pair.Second.Status == 200).ToList();
        Assert.NotEmpty(counted);
        Assert.Equal(12 + counted.Sum(pair => pair.First), await AvailableAsync(path, admin));
        var version = (await shop.Client.GetAsync(path, admin)).Version;
        Assert.Equal(1 + counted.Count, version);
    }

    private async Task<string> CreateAsync(string token)
    {
        var created = await shop.Client.PostAsync("/products", ProductBody.In("Books"), token);
        Assert.True(created.Status == 201, created.ToString());
        return created.Text("productId");
    }

    private async Task<int> AvailableAsync(string path, string token) =>
        (await shop.Client.GetAsync(path, token)).Json.GetProperty("available").GetInt32();
}
