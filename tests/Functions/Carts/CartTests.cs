using System.Text.Json;
using Shop.Domain;
using Shop.Domain.Carts;
using Shop.Domain.Inventory;
using Shop.Domain.Products;
using Shop.Domain.Users;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Carts;

/// <summary>The behaviour that the carts of users and guests have in common.</summary>
[Collection(DynamoDbTests.Name)]
public sealed class CartTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private static readonly (Product Product, Stock Stock) Book = Make.Product(1);
    private static readonly (Product Product, Stock Stock) Pen = Make.Product(2);

    private readonly FixedTime time = new(FixedTime.Noon);
    private TestTables tables = null!;

    public async Task InitializeAsync()
    {
        tables = await dynamoDb.TablesAsync();
        await tables.SellAsync(Book, Pen);
    }

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Shows_the_items_that_were_set(bool guest)
    {
        var shopper = await ShopperAsync(guest);
        var set = await shopper.SetAsync(Book.Product.Id, 2);
        var shown = await shopper.ShowAsync();
        Assert.Equal((200, 200), (set.Status, shown.Status));
        var item = Assert.Single(shown.Body.GetProperty("items").EnumerateArray());
        Assert.Equal(set.Body.GetProperty("item").GetRawText(), item.GetRawText());
        Assert.Equal(set.Body.GetProperty("version").GetInt64(), shown.Body.GetProperty("version").GetInt64());
        Assert.Equal(
            """{"name":"Product 1","quantity":2,"unitPrice":{"amount":1299,"currency":"USD"},"subtotal":{"amount":2598,"currency":"USD"},"available":3}""",
            Json(item, "name", "quantity", "unitPrice", "subtotal", "available"));
        Assert.Equal(
            """{"currency":"USD","pieces":2,"subtotal":{"amount":2598,"currency":"USD"}}""", Json(shown.Body, "currency", "pieces", "subtotal"));
        Assert.Equal(guest, shown.Body.TryGetProperty("expiresAt", out _));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Removes_one_product_or_all_and_a_repeated_request_succeeds(bool guest)
    {
        var shopper = await ShopperAsync(guest);
        await shopper.SetAsync(Book.Product.Id, 2);
        await shopper.SetAsync(Pen.Product.Id, 1);
        Assert.Equal((204, 204), ((await shopper.RemoveAsync($"{Book.Product.Id}")).Status, (await shopper.RemoveAsync($"{Book.Product.Id}")).Status));
        Assert.Equal([$"{Pen.Product.Id}"], (await shopper.WantsAsync()).Keys);
        Assert.Equal((204, 204), ((await shopper.ClearAsync()).Status, (await shopper.ClearAsync()).Status));
        Assert.Empty(await shopper.WantsAsync());
    }

    [Fact]
    public async Task Refuses_a_quantity_above_the_stock_and_says_how_many_are_left()
    {
        var refused = await User.SetAsync(Book.Product.Id, 4);
        Assert.Equal((409, "urn:problem-type:shop:out-of-stock"), (refused.Status, refused["type"]));
        Assert.Equal(3, refused.Body.GetProperty("left").GetInt32());
        Assert.Empty(await tables.RowsAsync(ShopTable.Carts));
    }

    [Theory]
    [InlineData("""{}""", "quantity")]
    [InlineData("""{"quantity":0}""", "quantity")]
    [InlineData("""{"quantity":100}""", "quantity")]
    [InlineData("""{"quantity":1.5}""", "quantity")]
    [InlineData("""{"quantity":1,"price":{"amount":1,"currency":"USD"}}""", "price")]
    [InlineData("""{"quantity":1,"userId":"sub-2"}""", "userId")]
    public async Task Refuses_an_invalid_quantity_and_fields_that_clients_cannot_set(string body, string field) =>
        Assert.Equal([field], (await User.SetAsync($"{Book.Product.Id}", body)).Fields);

    [Theory]
    [InlineData("prd_00000000000000000000000000")]
    [InlineData("nonsense")]
    public async Task Answers_404_for_an_unknown_product(string product) =>
        Assert.Equal(404, (await User.SetAsync(product, """{"quantity":1}""")).Status);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Answers_404_for_removing_a_malformed_product_id(bool guest) =>
        Assert.Equal(404, (await (await ShopperAsync(guest)).RemoveAsync("nonsense")).Status);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Refuses_a_retired_product_another_currency_too_few_pieces_and_a_product_too_many(bool guest)
    {
        var retired = Make.Product(3);
        var (euros, _) = Make.Product(4);
        var inEuros = ProductDetails.Read(new("Product 4", "Words", 1500, "EUR", "Books")).Require();
        await tables.SellAsync(
            (retired.Product.Retire(new(retired.Product.Owner!, Role.Vendor), FixedTime.Noon.AddDays(1)).Require(), retired.Stock),
            (euros.Edit(inEuros, new(euros.Owner!, Role.Vendor), FixedTime.Noon.AddDays(1)).Require(), Make.Product(4).Stock));
        await tables.SellAsync(Enumerable.Range(10, Cart.MaxLines).Select(number => Make.Product(number)));
        var shopper = await ShopperAsync(guest);
        Assert.Equal("urn:problem-type:shop:product-retired", (await shopper.SetAsync(retired.Product.Id, 1))["type"]);
        Assert.Equal("urn:problem-type:shop:out-of-stock", (await shopper.SetAsync(Book.Product.Id, 4))["type"]);
        foreach (var number in Enumerable.Range(10, Cart.MaxLines))
        {
            Assert.Equal(200, (await shopper.SetAsync(Make.Product(number).Product.Id, 1)).Status);
        }

        Assert.Equal("urn:problem-type:shop:other-currency", (await shopper.SetAsync(euros.Id, 1))["type"]);
        Assert.Equal("urn:problem-type:shop:cart-full", (await shopper.SetAsync(Book.Product.Id, 1))["type"]);
    }

    [Fact]
    public async Task Has_a_notice_for_each_change_of_a_product()
    {
        await User.SetAsync(Book.Product.Id, 3);
        var details = ProductDetails.Read(new("Product 1", "Words", 1500, "USD", "Books")).Require();
        var dearer = Book.Product.Edit(details, new(Book.Product.Owner!, Role.Vendor), time.GetUtcNow()).Require();
        await tables.SellAsync((dearer, Make.Product(1, stock: 1).Stock));
        var item = (await User.ShowAsync()).Body.GetProperty("items")[0];
        Assert.Equal(
            """[{"code":"price-changed","message":"The price went from 12.99 USD to 15.00 USD"""
            + """.","from":{"amount":1299,"currency":"USD"},"to":{"amount":1500,"currency":"USD"}},"""
            + """{"code":"short-of-stock","message":"Only 1 left in stock.","left":1}]""",
            item.GetProperty("notices").GetRawText());
    }

    [Fact]
    public async Task A_cart_is_not_shown_to_other_users_and_guests()
    {
        await User.SetAsync(Book.Product.Id, 2);
        Assert.Empty(await new Shopper(tables, time, "sub-2").WantsAsync());
        Assert.Empty(await (await User.NewGuestAsync()).WantsAsync());
    }

    [Fact]
    public async Task An_empty_cart_is_read_with_one_request_and_a_filled_cart_with_two()
    {
        Assert.Equal((1, 1, 0), await CostAsync(User.ShowAsync));
        await User.SetAsync(Book.Product.Id, 1);
        await User.SetAsync(Pen.Product.Id, 1);
        Assert.Equal((2, 3, 0), await CostAsync(User.ShowAsync));
    }

    [Fact]
    public async Task Setting_an_item_uses_the_same_requests_and_units_for_any_number_of_products()
    {
        await User.SetAsync(Pen.Product.Id, 1);
        Assert.Equal((2, 2, 1), await CostAsync(() => User.SetAsync(Book.Product.Id, 1)));
        await tables.SellAsync(Enumerable.Range(3, 100).Select(number => Make.Product(number)));
        Assert.Equal((2, 2, 1), await CostAsync(() => User.SetAsync(Book.Product.Id, 2)));
        Assert.Equal((1, 2, 0), await CostAsync(() => User.SetAsync(Book.Product.Id, 2)));
    }

    private Shopper User => new(tables, time);

    private async Task<Shopper> ShopperAsync(bool guest) => guest ? await User.NewGuestAsync() : User;

    private async Task<(int Requests, double Reads, double Writes)> CostAsync(Func<Task<Answer>> ask)
    {
        var (requests, reads, writes) = (tables.Dynamo.Requests, tables.Dynamo.ReadUnits, tables.Dynamo.WriteUnits);
        Assert.Equal(200, (await ask()).Status);
        return (tables.Dynamo.Requests - requests, tables.Dynamo.ReadUnits - reads, tables.Dynamo.WriteUnits - writes);
    }

    private static string Json(JsonElement element, params string[] properties) =>
        JsonSerializer.Serialize(properties.ToDictionary(property => property, property => element.GetProperty(property)));
}
