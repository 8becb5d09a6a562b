using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Shop.Domain.Carts;
using Shop.Domain.Inventory;
using Shop.Domain.Products;
using Shop.Functions.Inventory;
using Shop.Functions.Products;
using Shop.Functions.Storage;

namespace Shop.Functions.Carts;

/// <summary>The carts of users and of guests, one item each. Carts are read consistently: who puts something in sees it there.</summary>
internal sealed class CartStore(IAmazonDynamoDB dynamo, TableNames tables, Writes writes)
{
    /// <returns>A user's cart, empty before its first change; null when there is no such guest cart, or it has expired.</returns>
    public async Task<Cart?> Load(CartOwner owner, DateTimeOffset now, CancellationToken cancelled)
    {
        var response = await dynamo.GetItemAsync(tables[ShopTable.Carts], CartItem.Key(owner), consistentRead: true, cancelled);
        return Current(owner, response.Item, now);
    }

    /// <summary>The cart, and a product with its stock as they were a moment ago, with one request.</summary>
    public async Task<(Cart? Cart, Product? Product, Stock? Stock)> Load(
        CartOwner owner, ProductId product, DateTimeOffset now, CancellationToken cancelled)
    {
        var (carts, products, inventory) = (tables[ShopTable.Carts], tables[ShopTable.Products], tables[ShopTable.Inventory]);
        var items = await dynamo.GetMany(
            consistent: [carts], cancelled, (carts, CartItem.Key(owner)), (products, ProductItem.Key(product)), (inventory, StockItem.Key(product)));
        return (
            Current(owner, items[carts].SingleOrDefault(), now),
            items[products].Select(ProductItem.Read).SingleOrDefault(),
            items[inventory].Select(StockItem.Read).SingleOrDefault());
    }

    /// <summary>The cart beside its products and their stock as they were a moment ago, with one request; none for an empty cart.</summary>
    public async Task<CartContents> Contents(Cart cart, CancellationToken cancelled) =>
        (await Shelf(cart.Lines.Select(line => line.ProductId), cancelled)).Contents(cart);

    /// <summary>One request for every 50 products.</summary>
    public async Task<Shelf> Shelf(IEnumerable<ProductId> ids, CancellationToken cancelled)
    {
        var (products, inventory) = (tables[ShopTable.Products], tables[ShopTable.Inventory]);
        var shelf = Carts.Shelf.Empty;
        foreach (var some in ids.Distinct().Chunk(Joins.MaxKeys / 2))
        {
            var items = await dynamo.GetMany(
                cancelled, [.. some.Select(id => (products, ProductItem.Key(id))), .. some.Select(id => (inventory, StockItem.Key(id)))]);
            shelf = shelf.With(items[products].Select(ProductItem.Read), items[inventory].Select(StockItem.Read));
        }

        return shelf;
    }

    /// <summary>Both as they are at one moment.</summary>
    /// <returns>The guest's is null when there is no such cart, or it has expired.</returns>
    public async Task<(Cart User, Cart? Guest)> LoadBoth(
        CartOwner.User user, CartOwner.Guest guest, DateTimeOffset now, CancellationToken cancelled)
    {
        var items = await dynamo.Read(cancelled, Get(user), Get(guest));
        return (Current(user, items[0], now)!, Current(guest, items[1], now));
    }

    /// <summary>Writes the next version of a cart.</summary>
    /// <returns>False when somebody else has written it meanwhile; nothing is changed then.</returns>
    public Task<bool> Save(Cart cart, CancellationToken cancelled) => dynamo.TryWrite(cancelled, Put(cart));

    /// <summary>Writes the next version of a user's cart and deletes the guest's that was merged into it: both or neither.</summary>
    /// <returns>False when somebody else has written one of them meanwhile; nothing is changed then.</returns>
    public Task<bool> Save(Cart cart, Cart merged, CancellationToken cancelled) => dynamo.TryWrite(
        cancelled, Put(cart), writes.Delete(ShopTable.Carts, CartItem.Key(merged.Owner), merged.Version));

    private static Cart? Current(CartOwner owner, Dictionary<string, AttributeValue>? item, DateTimeOffset now) =>
        item is { Count: > 0 } && CartItem.Read(item) is var cart && !cart.IsExpiredAt(now) ? cart
        : owner is CartOwner.User user ? Cart.Of(user.Id, now)
        : null;

    private TransactWriteItem Put(Cart cart) => cart.Version == 1
        ? writes.Create(ShopTable.Carts, CartItem.Write(cart))
        : writes.Replace(ShopTable.Carts, CartItem.Write(cart), readVersion: cart.Version - 1);

    private TransactGetItem Get(CartOwner owner) => new() { Get = new() { TableName = tables[ShopTable.Carts], Key = CartItem.Key(owner) } };
}
