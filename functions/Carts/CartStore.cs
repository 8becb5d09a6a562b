using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Shop.Domain.Carts;
using Shop.Domain.Inventory;
using Shop.Domain.Products;
using Shop.Functions.Inventory;
using Shop.Functions.Products;

namespace Shop.Functions.Carts;

/// <summary>The carts of users and of guests, one item each. Carts are read consistently: who puts something in sees it there.</summary>
internal sealed class CartStore(IAmazonDynamoDB dynamo, TableNames tables, Writes writes)
{
    /// <returns>A user's cart, empty before its first change; null when there is no such guest cart, or it has expired.</returns>
    public async Task<Cart?> LoadAsync(CartOwner owner, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var response = await dynamo.GetItemAsync(tables[ShopTable.Carts], CartItem.Key(owner), consistentRead: true, cancellationToken);
        return Current(owner, response.Item, now);
    }

    /// <summary>The cart, and a product with its stock as they were a moment ago, with one request.</summary>
    public async Task<(Cart? Cart, Product? Product, Stock? Stock)> LoadAsync(
        CartOwner owner, ProductId product, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (carts, products, inventory) = (tables[ShopTable.Carts], tables[ShopTable.Products], tables[ShopTable.Inventory]);
        var items = await dynamo.GetManyAsync(
            consistent: [carts], cancellationToken, (carts, CartItem.Key(owner)), (products, ProductItem.Key(product)), (inventory, StockItem.Key(product)));
        return (
            Current(owner, items[carts].SingleOrDefault(), now),
            items[products].Select(ProductItem.Read).SingleOrDefault(),
            items[inventory].Select(StockItem.Read).SingleOrDefault());
    }

    /// <summary>Answers the cart with its products; 404 when there is no such guest cart, or it has expired.</summary>
    public async Task<Reply> ShowAsync(CartOwner owner, DateTimeOffset now, CancellationToken cancellationToken) =>
        await LoadAsync(owner, now, cancellationToken) is { } cart
            ? Reply.Ok(CartView.Of(await ContentsAsync(cart, cancellationToken)))
            : new NotFound();

    /// <summary>The cart beside its products and their stock as they were a moment ago, with one request; none for an empty cart.</summary>
    public async Task<CartContents> ContentsAsync(Cart cart, CancellationToken cancellationToken) =>
        (await ShelfAsync(cart.Lines.Select(line => line.ProductId), cancellationToken)).Contents(cart);

    /// <summary>One request for every 50 products.</summary>
    public async Task<Shelf> ShelfAsync(IEnumerable<ProductId> ids, CancellationToken cancellationToken)
    {
        var (products, inventory) = (tables[ShopTable.Products], tables[ShopTable.Inventory]);
        var shelf = Carts.Shelf.Empty;
        foreach (var some in ids.Distinct().Chunk(Joins.MaxKeys / 2))
        {
            var items = await dynamo.GetManyAsync(
                cancellationToken, [.. some.Select(id => (products, ProductItem.Key(id))), .. some.Select(id => (inventory, StockItem.Key(id)))]);
            shelf = shelf.With(items[products].Select(ProductItem.Read), items[inventory].Select(StockItem.Read));
        }

        return shelf;
    }

    /// <summary>Both as they are at one moment.</summary>
    /// <returns>The guest's is null when there is no such cart, or it has expired.</returns>
    public async Task<(Cart User, Cart? Guest)> LoadBothAsync(
        CartOwner.User user, CartOwner.Guest guest, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var items = await dynamo.ReadAsync(cancellationToken, Get(user), Get(guest));
        return (Current(user, items[0], now)!, Current(guest, items[1], now));
    }

    /// <summary>The write of the next version of a cart.</summary>
    public TransactWriteItem Put(Cart cart) => writes.Put(ShopTable.Carts, CartItem.Write(cart), cart.Version - 1);

    public TransactWriteItem Delete(Cart cart) => writes.Delete(ShopTable.Carts, CartItem.Key(cart.Owner), cart.Version);

    private static Cart? Current(CartOwner owner, Dictionary<string, AttributeValue>? item, DateTimeOffset now) =>
        item is { Count: > 0 } && CartItem.Read(item) is var cart && !cart.IsExpiredAt(now) ? cart
        : owner is CartOwner.User user ? Cart.Of(user.Id, now)
        : null;

    private TransactGetItem Get(CartOwner owner) => new() { Get = new() { TableName = tables[ShopTable.Carts], Key = CartItem.Key(owner) } };
}
