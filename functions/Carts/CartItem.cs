using Amazon.DynamoDBv2.Model;
using Shop.Domain.Carts;
using Shop.Domain.Orders;
using Shop.Domain.Products;

namespace Shop.Functions.Carts;

/// <summary>
/// Maps a whole cart to one item of the carts table, so that one condition protects the limits of the cart. All prices have the same
/// currency, which is stored once. Only guest carts have the attribute for the time to live, so DynamoDB deletes only guest carts.
/// </summary>
internal static class CartItem
{
    /// <summary>The attribute with the last order of the cart.</summary>
    public const string OpenOrder = "openOrder";

    /// <summary>The attribute with the orders that the limits of orders count.</summary>
    public const string Placed = "placed";

    // Only carts that were ordered have it: every attribute of a cart costs capacity.
    private const string Orders = "orders";

    private const string UserPrefix = "user#";
    private const string GuestPrefix = "guest#";

    public static Dictionary<string, AttributeValue> Key(CartOwner owner) => Item.Of(("ownerId", Item.Text(Text(owner))));

    public static Dictionary<string, AttributeValue> Write(Cart cart) => Item.Of(
        ("ownerId", Item.Text(Text(cart.Owner))),
        ("currency", Item.Text(cart.Currency)),
        ("lines", Item.List(cart.Lines.Select(Write))),
        ("merges", Item.List(cart.Merges.Select(Write))),
        ("updatedAt", Item.Time(cart.UpdatedAt)),
        (Orders, cart.Orders.Count == 0 ? null : Write(cart.Orders)),
        (Placed, cart.Placed.Count == 0 ? null : Write(cart.Placed)),
        (OpenOrder, Item.Map(cart.OpenOrder is { } open ? Write(open) : null)),
        (Tables.ExpiresAt, cart.ExpiresAt is { } expiry ? Item.Number(expiry.ToUnixTimeSeconds() + 1) : null),
        ("version", Item.Number(cart.Version)));

    public static Cart Read(Dictionary<string, AttributeValue> item)
    {
        var currency = item.TextOrNull("currency");
        return new(
            Owner(item.Text("ownerId")),
            item.Maps("lines").Select(line => ReadLine(line, currency)).ToValueList(),
            item.Maps("merges").Select(ReadMerge).ToValueList(),
            item.Time("updatedAt"),
            item.Number("version"))
        {
            Orders = ReadOrders(item, Orders),
            Placed = ReadOrders(item, Placed),
            OpenOrder = item.MapOrNull(OpenOrder) is { } open ? ReadOpenOrder(open) : null,
        };
    }

    public static Dictionary<string, AttributeValue> Write(OpenOrder open) =>
        Item.Of(("orderId", Item.Text(open.OrderId)), ("cartVersion", Item.Number(open.CartVersion)));

    public static AttributeValue Write(ValueList<OrderId> orders) =>
        Item.List(orders.Select(order => Item.Of(("orderId", Item.Text(order)))));

    private static ValueList<OrderId> ReadOrders(Dictionary<string, AttributeValue> item, string attribute) =>
        item.ContainsKey(attribute) ? item.Maps(attribute).Select(order => OrderId.Parse(order.Text("orderId"))).ToValueList() : [];

    private static string Text(CartOwner owner) => owner switch
    {
        CartOwner.User user => $"{UserPrefix}{user.Id}",
        CartOwner.Guest guest => $"{GuestPrefix}{guest.Hash}",
        _ => throw new InvalidOperationException($"Unknown owner {owner.GetType()}."),
    };

    private static OpenOrder ReadOpenOrder(Dictionary<string, AttributeValue> item) =>
        new(OrderId.Parse(item.Text("orderId")), item.Number("cartVersion"));

    private static CartOwner Owner(string text) => text.StartsWith(GuestPrefix, StringComparison.Ordinal)
        ? new CartOwner.Guest(GuestCartHash.Parse(text[GuestPrefix.Length..]))
        : new CartOwner.User(UserId.Parse(text[UserPrefix.Length..]));

    private static Dictionary<string, AttributeValue> Write(CartLine line) => Item.Of(
        ("productId", Item.Text(line.ProductId)),
        ("quantity", Item.Number(line.Quantity.Count)),
        ("price", Item.Number(line.Price.Money.MinorUnits)),
        ("addedAt", Item.Time(line.AddedAt)));

    private static CartLine ReadLine(Dictionary<string, AttributeValue> item, string? currency) => new(
        ProductId.Parse(item.Text("productId")),
        Quantity.Read(item.Number("quantity")).Require(),
        Price.Read(item.Number("price"), currency).Require(),
        item.Time("addedAt"));

    private static Dictionary<string, AttributeValue> Write(MergeReport merge) => Item.Of(
        ("guest", Item.Text(merge.Guest)),
        ("lines", Item.List(merge.Lines.Select(Write))));

    private static MergeReport ReadMerge(Dictionary<string, AttributeValue> item) =>
        new(GuestCartHash.Parse(item.Text("guest")), item.Maps("lines").Select(ReadMerged).ToValueList());

    private static Dictionary<string, AttributeValue> Write(MergedLine line) => Item.Of(
        ("productId", Item.Text(line.ProductId)),
        ("requested", Item.Number(line.Requested.Count)),
        ("merged", Item.Number(line.Merged.Count)),
        ("outcome", Item.Text(line.Outcome.Wire())));

    private static MergedLine ReadMerged(Dictionary<string, AttributeValue> item) => new(
        ProductId.Parse(item.Text("productId")),
        Quantity.Read(item.Number("requested")).Require(),
        new Units((int)item.Number("merged")),
        MergeOutcomes.Read(item.Text("outcome")).Require());
}
