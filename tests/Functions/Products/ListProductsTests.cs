using System.Text.Json;
using Shop.Functions.Hosting;
using Shop.Functions.Products;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Products;

[Collection(DynamoDbTests.Name)]
public sealed class ListProductsTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private TestTables tables = null!;

    public async Task InitializeAsync() => tables = await dynamoDb.TablesAsync();

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Theory]
    [InlineData(null, 7, 120)]
    [InlineData("Books", 7, 80)]
    [InlineData("Books", 20, 80)]
    [InlineData(null, 100, 120)]
    public async Task Pages_without_repeats_or_gaps(string? category, int limit, int expected)
    {
        await FillAsync(120, number => number % 3 == 0 ? "Home" : "Books");
        var seen = new List<string>();
        string? cursor = null;
        var pages = 0;
        do
        {
            var page = await ListAsync(category, limit, cursor);
            seen.AddRange(Names(page));
            cursor = page.Body.GetProperty("nextCursor").GetString();
            pages++;
        }
        while (cursor is not null);

        Assert.Equal(expected, seen.Count);
        Assert.Equal(expected, seen.Distinct().Count());
        Assert.Equal(seen.OrderByDescending(name => int.Parse(name["Product ".Length..], System.Globalization.CultureInfo.InvariantCulture)), seen);
        Assert.Equal((expected + limit - 1) / limit, pages);
    }

    [Fact]
    public async Task A_page_has_the_default_number_of_products_and_does_not_show_their_stock()
    {
        await FillAsync(PageRequest.DefaultLimit + 1, _ => "Books");
        var answer = await AskAsync();
        Assert.Equal(PageRequest.DefaultLimit, Names(answer).Count());
        Assert.Equal(
            ["productId", "name", "description", "price", "category", "imageUrl", "taxClass",
             "weightGrams", "vendorId", "status", "createdAt", "updatedAt", "version"],
            answer.Body.GetProperty("items")[0].EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task The_cursor_of_the_last_page_is_null()
    {
        await FillAsync(PageRequest.DefaultLimit, _ => "Books");
        var answer = await AskAsync();
        Assert.Equal(JsonValueKind.Null, answer.Body.GetProperty("nextCursor").ValueKind);
    }

    [Fact]
    public async Task The_list_of_a_category_without_products_is_empty()
    {
        await FillAsync(1, _ => "Books");
        Assert.Empty(Names(await AskAsync(("category", "books"))));
    }

    [Fact]
    public async Task Refuses_a_cursor_of_another_list_and_an_altered_cursor()
    {
        await FillAsync(3, _ => "Books");
        var cursor = (await ListAsync("Books", 1, null))["nextCursor"];
        Assert.Equal(["cursor"], (await ListAsync("Home", 1, cursor)).Fields);
        Assert.Equal(["cursor"], (await ListAsync(null, 1, cursor)).Fields);
        Assert.Equal(["cursor"], (await ListAsync("Books", 1, cursor[..^1])).Fields);
        Assert.Equal(200, (await ListAsync("Books", 2, cursor)).Status);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("101")]
    [InlineData("-1")]
    [InlineData("+5")]
    [InlineData("1.5")]
    [InlineData("ten")]
    [InlineData("")]
    [InlineData("99999999999")]
    public async Task Refuses_an_invalid_limit(string limit) => Assert.Equal(["limit"], (await AskAsync(("limit", limit))).Fields);

    [Fact]
    public async Task The_error_names_every_invalid_parameter() =>
        Assert.Equal(["category", "limit"], (await AskAsync(("limit", "0"), ("category", ""))).Fields);

    [Fact]
    public async Task Continues_after_a_page_that_is_short_because_its_items_are_large()
    {
        await FillAsync(80, _ => "Books", string.Concat(Enumerable.Repeat("🛒", 5_000)));
        var first = await ListAsync("Books", 100, null);
        Assert.InRange(Names(first).Count(), 40, 79);
        var second = await ListAsync("Books", 100, first["nextCursor"]);
        Assert.Equal(80, Names(first).Concat(Names(second)).Distinct().Count());
    }

    [Fact]
    public async Task Uses_one_request_and_the_same_units_for_any_number_of_products()
    {
        await FillAsync(30, _ => "Books");
        var few = await CostAsync();
        await FillAsync(120, _ => "Books", from: 31);
        Assert.Equal(few, await CostAsync());
        Assert.Equal((1, 1.0), few);
    }

    private async Task<(int Requests, double Units)> CostAsync()
    {
        var (requests, units) = (tables.Dynamo.Requests, tables.Dynamo.ReadUnits);
        await AskAsync();
        return (tables.Dynamo.Requests - requests, tables.Dynamo.ReadUnits - units);
    }

    private Task FillAsync(int count, Func<int, string> category, string? description = null, int from = 1) => tables.SellAsync(
        Enumerable.Range(from, count).Select(number => Make.Product(number, category(number), description: description)));

    private Task<Answer> ListAsync(string? category, int limit, string? cursor) => AskAsync(
    [
        ("limit", $"{limit}"),
        .. category is null ? Array.Empty<(string, string)>() : [("category", category)],
        .. cursor is null ? Array.Empty<(string, string)>() : [("cursor", cursor)],
    ]);

    private Task<Answer> AskAsync(params (string, string)[] query) => Answer.OfAsync(
        tables.New<ListProducts>().Handle(Requests.Get("/products", query).By("sub-1"), new FakeContext()));

    private static IEnumerable<string> Names(Answer page) =>
        page.Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()!);
}
