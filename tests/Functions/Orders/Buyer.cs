using System.Text.Json;
using Shop.Domain.Inventory;
using Shop.Domain.Products;
using Shop.Functions.Carts;
using Shop.Functions.Inventory;
using Shop.Functions.Orders;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Quotes;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Orders;

/// <summary>A customer who fills the cart and orders it. The user id is that of <see cref="QuoteCustomer.Ada"/>.</summary>
internal sealed class Buyer(TestTables tables)
{
    public const string Id = "sub-1";

    private readonly FixedTime time = new(FixedTime.Noon);

    public QuoteCustomer Quotes { get; } = new(tables);

    public static string Body(string more = "") =>
        $$"""{"paymentMethodId":"pm_card_visa","shippingAddress":{{QuoteCustomer.California}}{{more}}}""";

    public Task<Answer> PlaceAsync(string key, string? body = null, string by = Id) => Answer.OfAsync(
        tables.New<PlaceOrder>(time).Handle(Requests.Post("/orders", body ?? Body()).By(by).Keyed(key), new FakeContext()));

    public Task<Answer> GetAsync(string order, string by = Id, string? groups = null) => Answer.OfAsync(
        tables.New<GetOrder>(time).Handle(Requests.Get($"/orders/{order}").By(by, groups), new FakeContext(), order));

    public Task<Answer> CancelAsync(string order, string by = Id) => Answer.OfAsync(
        tables.New<CancelOrder>(time).Handle(Requests.Post($"/orders/{order}/cancel", null).By(by), new FakeContext(), order));

    public Task<Answer> ListAsync(string by = Id, string? groups = null, params (string Name, string Value)[] query) => Answer.OfAsync(
        tables.New<ListOrders>(time).Handle(Requests.Get("/orders", query).By(by, groups), new FakeContext()));

    /// <summary>Sets a line of the caller's cart as a client does.</summary>
    public Task<Answer> SetAsync(Product product, int quantity, string by = Id) => Answer.OfAsync(tables.New<SetCartItem>(time).Handle(
        Requests.Put($"/cart/items/{product.Id}", $$"""{"quantity":{{quantity}}}""").By(by), new FakeContext(), $"{product.Id}"));

    public async Task<JsonElement> CartAsync() =>
        (await Answer.OfAsync(tables.New<GetCart>(time).Handle(Requests.Get("/cart").By(Id), new FakeContext()))).Body;

    /// <summary>The stock as it is stored, and whether the low-stock index has it.</summary>
    public async Task<(Stock Stock, bool IsIndexedAsLow)> StockAsync(Product product)
    {
        var response = await tables.Dynamo.GetItemAsync(
            tables.Names[ShopTable.Inventory], StockItem.Key(product.Id), consistentRead: true, CancellationToken.None);
        return (StockItem.Read(response.Item), response.Item.ContainsKey(StockItem.LowStock));
    }

    public async Task<(int Available, int Reserved, int Sold)> PiecesAsync(Product product)
    {
        var stock = (await StockAsync(product)).Stock;
        return (stock.Available.Count, stock.Reserved.Count, stock.Sold.Count);
    }
}
