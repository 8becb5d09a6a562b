using System.Text.Json;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

[Collection(RunningShop.Name)]
public sealed class ProductsTests(RunningShop shop)
{
    [Fact]
    public async Task Customers_can_read_a_product_that_an_administrator_creates()
    {
        var created = await shop.Client.PostAsync("/products", ProductBody.In("Books"), await shop.AdminTokenAsync());
        Assert.True(created.Status == 201, created.ToString());
        var customer = await (await Customer.ConfirmedAsync(shop.Client)).TokenAsync(shop.Client);
        var read = await shop.Client.GetAsync("/products/" + created.Text("productId"), customer);
        Assert.Equal(200, read.Status);
        Assert.Equal(created.Text("productId"), read.Text("productId"));
        Assert.Equal(1299, read.Json.GetProperty("price").GetProperty("amount").GetInt64());
        Assert.Equal("USD", read.Json.GetProperty("price").GetProperty("currency").GetString());
    }

    [Fact]
    public async Task A_customer_cannot_create_a_product()
    {
        var token = await (await Customer.ConfirmedAsync(shop.Client)).TokenAsync(shop.Client);
        var answer = await shop.Client.PostAsync("/products", ProductBody.In("Books"), token);
        Assert.Equal(403, answer.Status);
        Assert.Equal("application/problem+json", answer.ContentType);
    }

    [Fact]
    public async Task An_unknown_product_is_answered_with_404()
    {
        var answer = await shop.Client.GetAsync("/products/prd_00000000000000000000000000", await shop.AdminTokenAsync());
        Assert.Equal(404, answer.Status);
        Assert.Equal("application/problem+json", answer.ContentType);
    }

    [Fact]
    public async Task A_stale_version_of_a_retired_product_is_answered_with_409_edit_conflict()
    {
        var admin = await shop.AdminTokenAsync();
        var path = $"/products/{(await shop.Client.PostAsync("/products", ProductBody.In("Books"), admin)).Text("productId")}";
        await shop.Client.DeleteAsync(path, admin);
        var stale = await shop.Client.PutAsync(path, ProductBody.Edited("Books", cents: 1, version: 1), admin);
        var retired = await shop.Client.PutAsync(path, ProductBody.Edited("Books", cents: 1, version: 2), admin);
        Assert.Equal((409, "urn:problem-type:shop:edit-conflict"), (stale.Status, stale.Text("type")));
        Assert.Equal((409, "urn:problem-type:shop:product-retired"), (retired.Status, retired.Text("type")));
    }

    [Theory]
    [InlineData("category")]
    [InlineData("")]
    public async Task A_cursor_pages_through_all_products_without_repeats_or_gaps(string filter)
    {
        var token = await shop.AdminTokenAsync();
        var category = $"Paging {Guid.NewGuid():N}";
        var created = new List<string>();
        for (var n = 0; n < 120; n++)
        {
            var answer = await shop.Client.PostAsync("/products", ProductBody.In(category), token);
            Assert.True(answer.Status == 201, answer.ToString());
            created.Add(answer.Text("productId"));
        }

        var query = filter.Length == 0 ? "limit=50" : $"{filter}={Uri.EscapeDataString(category)}&limit=7";
        var listed = (await ListAllAsync(query, token)).Where(item => item.GetProperty("category").GetString() == category).Select(Id).ToList();
        Assert.Equal(created.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_cursor_of_another_query_and_an_altered_cursor_are_refused()
    {
        var token = await shop.AdminTokenAsync();
        var page = await shop.Client.GetAsync("/products?limit=1", token);
        var cursor = page.Text("nextCursor");
        var other = await shop.Client.GetAsync($"/products?limit=1&category=Books&cursor={cursor}", token);
        var altered = await shop.Client.GetAsync($"/products?limit=1&cursor={(cursor[0] == 'A' ? 'B' : 'A')}{cursor[1..]}", token);
        Assert.Equal((400, 400), (other.Status, altered.Status));
        Assert.Equal(["cursor"], other.RefusedFields());
        Assert.Equal(["cursor"], altered.RefusedFields());
    }

    private async Task<List<JsonElement>> ListAllAsync(string query, string token)
    {
        var items = new List<JsonElement>();
        for (string? cursor = null, next = ""; next is not null; cursor = next)
        {
            var page = await shop.Client.GetAsync($"/products?{query}{(cursor is null ? "" : $"&cursor={cursor}")}", token);
            Assert.True(page.Status == 200, page.ToString());
            items.AddRange(page.Items);
            next = page.Json.TryGetProperty("nextCursor", out var value) ? value.GetString() : null;
        }

        Assert.Equal(items.Count, items.Select(Id).Distinct().Count());
        return items;
    }

    private static string Id(JsonElement product) => product.GetProperty("productId").GetString()!;
}
