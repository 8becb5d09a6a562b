using System.Globalization;
using Shop.Functions.Products;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Products;

[Collection(DynamoDbTests.Name)]
public sealed class ProductFilterTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private TestTables tables = null!;

    public async Task InitializeAsync() => tables = await dynamoDb.TablesAsync();

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Theory]
    [InlineData("sort=priceAsc")]
    [InlineData("sort=priceDesc")]
    [InlineData("minPrice=200&maxPrice=500")]
    [InlineData("minPrice=200&sort=priceDesc")]
    [InlineData("maxPrice=500&sort=priceAsc")]
    public async Task Pages_by_price_without_repeats_or_gaps_when_many_products_have_the_same_price(string filter)
    {
        long[] prices = [.. Enumerable.Range(0, 60).Select(n => 100L * (1 + (n % 7)))];
        await tables.SellAsync([.. prices.Select((cents, i) => Make.Product(i + 1, cents: cents))]);
        await tables.SellAsync(Make.Product(200, "Home", cents: 300));
        var seen = new List<(string Id, long Amount)>();
        string? cursor = null;
        do
        {
            var page = await AskAsync($"category=Books&limit=7&{filter}{(cursor is null ? "" : $"&cursor={cursor}")}");
            Assert.Equal(200, page.Status);
            seen.AddRange(page.Body.GetProperty("items").EnumerateArray()
                .Select(item => (item.GetProperty("productId").GetString()!, item.GetProperty("price").GetProperty("amount").GetInt64())));
            cursor = page.Body.GetProperty("nextCursor").GetString();
        }
        while (cursor is not null);

        var (low, high) = (Bound("minPrice") ?? 0, Bound("maxPrice") ?? long.MaxValue);
        var expected = prices.Where(price => price >= low && price <= high);
        Assert.Equal(
            filter.Contains("Desc", StringComparison.Ordinal) ? expected.OrderDescending() : expected.Order(), seen.Select(one => one.Amount));
        Assert.Equal(seen.Count, seen.Select(one => one.Id).Distinct().Count());

        long? Bound(string name) => filter.Split('&').Select(part => part.Split('=')).Where(part => part[0] == name)
            .Select(part => (long?)long.Parse(part[1], CultureInfo.InvariantCulture)).SingleOrDefault();
    }

    [Theory]
    [InlineData("sort=priceAsc", "sort")]
    [InlineData("minPrice=5", "minPrice")]
    [InlineData("maxPrice=5", "maxPrice")]
    [InlineData("vendor=v&category=Books", "vendor")]
    [InlineData("vendor=v&minPrice=5", "vendor")]
    [InlineData("vendor=v&sort=priceDesc", "vendor")]
    [InlineData("category=Books&sort=newest&minPrice=5", "sort")]
    [InlineData("category=Books&minPrice=6&maxPrice=5", "minPrice")]
    [InlineData("category=Books&minPrice=0", "minPrice")]
    [InlineData("category=Books&maxPrice=100000000", "maxPrice")]
    [InlineData("category=Books&maxPrice=-1", "maxPrice")]
    [InlineData("category=Books&maxPrice=1.5", "maxPrice")]
    [InlineData("sort=cheapest", "sort")]
    [InlineData("vendor=a%20b", "vendor")]
    [InlineData("vendor=v%23x", "vendor")]
    public async Task Refuses_a_combination_that_no_index_supports(string query, string field) => Assert.Equal([field], (await AskAsync(query)).Fields);

    [Theory]
    [InlineData("vendor-1", "vendor", "vendor=me", "active1 active0 retired")]
    [InlineData("vendor-1", "vendor", "vendor=vendor-1", "active1 active0 retired")]
    [InlineData("root", "admin", "vendor=vendor-1", "active1 active0 retired")]
    [InlineData("vendor-2", "vendor", "vendor=vendor-1", "active1 active0")]
    [InlineData("vendor-1", null, "vendor=me", "active1 active0")]
    [InlineData("ada", null, "vendor=vendor-1&sort=newest", "active1 active0")]
    [InlineData("ada", null, "vendor=me", "")]
    public async Task Only_the_vendor_and_administrators_see_the_retired_products_of_a_vendor(string caller, string? groups, string query, string expected)
    {
        var retired = Make.Product(3, description: "retired");
        var by = new Domain.Users.Actor(retired.Product.Owner!, Domain.Users.Role.Vendor);
        await tables.SellAsync(
            Make.Product(1, description: "active0"),
            Make.Product(2, "Home", description: "active1"),
            (retired.Product.Retire(by, FixedTime.Noon).Require(), retired.Stock),
            Make.Product(4, vendor: "vendor-2"));
        var listed = (await AskAsync(query, caller, groups)).Body.GetProperty("items")
            .EnumerateArray().Select(item => item.GetProperty("description").GetString());
        Assert.Equal(expected, string.Join(' ', listed));
    }

    [Fact]
    public async Task A_cursor_works_only_for_its_own_list()
    {
        await tables.SellAsync([.. Enumerable.Range(1, 9).Select(i => Make.Product(i, cents: 100 * i))]);
        var cursor = (await AskAsync("category=Books&sort=priceAsc&limit=2"))["nextCursor"];
        Assert.Equal(200, (await AskAsync($"category=Books&sort=priceAsc&limit=5&cursor={cursor}")).Status);
        string[] others =
            ["category=Books", "category=Books&sort=priceDesc", "category=Books&minPrice=1", "category=Home&sort=priceAsc", "vendor=me"];
        foreach (var other in others)
        {
            Assert.Equal(["cursor"], (await AskAsync($"{other}&cursor={cursor}")).Fields);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("category=Books")]
    [InlineData("category=Books&sort=priceDesc")]
    [InlineData("category=Books&minPrice=1299&maxPrice=1299")]
    [InlineData("vendor=vendor-1")]
    public async Task Each_list_uses_one_request_and_the_same_units_for_any_number_of_products(string query)
    {
        await tables.SellAsync([.. Enumerable.Range(1, 25).Select(i => Make.Product(i))]);
        var few = await CostAsync(query);
        await tables.SellAsync([.. Enumerable.Range(26, 75).Select(i => Make.Product(i))]);
        Assert.Equal(few, await CostAsync(query));
        Assert.Equal((1, 1.0), few);
    }

    private async Task<(int Requests, double Units)> CostAsync(string query)
    {
        var (requests, units) = (tables.Dynamo.Requests, tables.Dynamo.ReadUnits);
        Assert.Equal(200, (await AskAsync(query)).Status);
        return (tables.Dynamo.Requests - requests, tables.Dynamo.ReadUnits - units);
    }

    private Task<Answer> AskAsync(string query, string caller = "ada", string? groups = null)
    {
        var parameters = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split('='))
            .Select(one => (one[0], Uri.UnescapeDataString(one[1])));
        return Answer.OfAsync(tables.New<ListProducts>().Handle(Requests.Get("/products", [.. parameters]).By(caller, groups), new FakeContext()));
    }
}
