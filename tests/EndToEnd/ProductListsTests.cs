using System.Text.Json;
using Shop.Domain.Users;
using Shop.Local.Seeds;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

[Collection(RunningShop.Name)]
public sealed class ProductListsTests(RunningShop shop)
{
    [Theory]
    [InlineData("sort=priceAsc")]
    [InlineData("sort=priceDesc")]
    [InlineData("minPrice=200&maxPrice=400")]
    [InlineData("minPrice=300&sort=priceDesc")]
    public async Task A_cursor_pages_by_price_without_repeats_or_gaps_among_equal_prices(string filter)
    {
        var token = await shop.AdminTokenAsync();
        var category = $"Prices {Guid.NewGuid():N}";
        var prices = Enumerable.Range(0, 25).Select(n => 100L * (1 + (n % 5))).ToList();
        foreach (var cents in prices)
        {
            Assert.Equal(201, (await shop.Client.PostAsync("/products", ProductBody.In(category, cents), token)).Status);
        }

        var listed = await ListAllAsync($"category={Uri.EscapeDataString(category)}&limit=4&{filter}", token);
        var within = prices.Where(price =>
            (!filter.Contains("minPrice", StringComparison.Ordinal) || price >= int.Parse(filter.AsSpan(9, 3), provider: null))
            && (!filter.Contains("maxPrice=400", StringComparison.Ordinal) || price <= 400));
        Assert.Equal(
            filter.Contains("Desc", StringComparison.Ordinal) ? within.OrderDescending() : within.Order(),
            listed.Select(item => item.GetProperty("price").GetProperty("amount").GetInt64()));
        Assert.Equal(listed.Count, listed.Select(Id).Distinct().Count());
    }

    [Fact]
    public async Task Retired_products_are_listed_for_their_vendor_and_administrators_only()
    {
        using var visitors = new Visitors(shop.Shop);
        var vendor = await visitors.OfAsync(Role.Vendor);
        var ids = new List<string>();
        for (var n = 0; n < 3; n++)
        {
            ids.Add((await shop.Client.PostAsync("/products", ProductBody.In("Books"), vendor.Token)).Text("productId"));
        }

        Assert.Equal(204, (await shop.Client.DeleteAsync($"/products/{ids[1]}", vendor.Token)).Status);
        Assert.Equal(204, (await shop.Client.DeleteAsync($"/products/{ids[1]}", vendor.Token)).Status);
        Assert.Equal([ids[2], ids[0], ids[1]], (await ListAllAsync("vendor=me&limit=2", vendor.Token)).Select(Id));
        Assert.Equal([ids[2], ids[0], ids[1]], (await ListAllAsync($"vendor={vendor.UserId}&limit=1", await shop.AdminTokenAsync())).Select(Id));
        var customer = await visitors.OfAsync(Role.Customer);
        Assert.Equal([ids[2], ids[0]], (await ListAllAsync($"vendor={vendor.UserId}&limit=1", customer.Token)).Select(Id));
        Assert.Equal("retired", (await shop.Client.GetAsync($"/products/{ids[1]}", customer.Token)).Text("status"));
    }

    [Fact]
    public async Task A_sort_without_an_index_is_answered_with_400_which_names_the_missing_parameter()
    {
        var answer = await shop.Client.GetAsync("/products?sort=priceAsc", await shop.AdminTokenAsync());
        Assert.Equal(400, answer.Status);
        var error = Assert.Single(answer.Json.GetProperty("errors").EnumerateArray());
        Assert.Equal("sort", error.GetProperty("field").GetString());
        Assert.Contains("category", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    private async Task<List<JsonElement>> ListAllAsync(string query, string token)
    {
        var items = new List<JsonElement>();
        string? cursor = null;
        do
        {
            var page = await shop.Client.GetAsync($"/products?{query}{(cursor is null ? "" : $"&cursor={cursor}")}", token);
            Assert.True(page.Status == 200, page.ToString());
            items.AddRange(page.Items);
            cursor = page.Json.GetProperty("nextCursor").GetString();
        }
        while (cursor is not null);

        return items;
    }

    private static string Id(JsonElement product) => product.GetProperty("productId").GetString()!;
}
