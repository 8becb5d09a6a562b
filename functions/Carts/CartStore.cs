using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Shop.Domain.Carts;
using Shop.Domain.Products;
using Shop.Functions.Products;

namespace Shop.Functions.Carts;

/// <summary>Reads and writes the carts of users and guests. Carts are read consistently, so customers see their last change.</summary>
internal sealed class CartStore(
    IAmazonDynamoDB dynamo, Joins joins, Transactions transactions, TableNames tables, ProductStore products, Writes writes)
{
    /// <returns>An empty cart when the user has no cart.</returns>
    public async Task<Cart> FindAsync(CartOwner.User user, DateTimeOffset now, CancellationToken cancellationToken) =>
        Current(user, await GetAsync(user, cancellationToken), now);

    /// <returns>An empty cart when a user has no cart; null when a guest cart does not exist or is expired.</returns>
    public async Task<Cart?> FindAsync(CartOwner owner, DateTimeOffset now, CancellationToken cancellationToken) =>
        Current(owner, await GetAsync(owner, cancellationToken), now);

    /// <summary>Reads a cart and, eventually consistently, a product with one request.</summary>
    /// <returns>The cart as the other methods find it, and the product; the product is null when it does not exist.</returns>
    public async Task<(Cart? Cart, StockedProduct? Product)> FindWithAsync(
        CartOwner owner, ProductId product, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var table = tables[ShopTable.Carts];
        var items = await joins.GetManyAsync(
            consistent: [table], cancellationToken, [(table, CartItem.Key(owner)), .. products.Keys([product])]);
        return (Current(owner, items[table].SingleOrDefault(), now), products.Read([items]).Find(product));
    }

    /// <summary>Reads both carts at one point in time.</summary>
    /// <returns>The guest cart is null when it does not exist or is expired.</returns>
    public async Task<(Cart User, Cart? Guest)> FindBothAsync(
        CartOwner.User user, CartOwner.Guest guest, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var items = await transactions.ReadAsync(cancellationToken, Get(user), Get(guest));
        return (Current(user, items[0], now), Current(guest, items[1], now));
    }

    /// <summary>Reads the products in the cart, eventually consistently. Sends no request for an empty cart.</summary>
    /// <inheritdoc cref="ProductStore.FindManyAsync"/>
    public async Task<CartContents> FindContentsAsync(Cart cart, bool latestStock, CancellationToken cancellationToken)
    {
        var found = await products.FindManyAsync(cart.Lines.Select(line => line.ProductId), latestStock, cancellationToken);
        return CartContents.Of(cart, found.Products, found.Stocks);
    }

    /// <summary>
    /// Records in the cart that an order is placed for it. The version of the cart does not change, so that the next change by a client is
    /// no conflict. The transaction fails when the cart was changed or ordered after it was read.
    /// </summary>
    public TransactWriteItem Order(Cart before, Cart ordered)
    {
        var update = new Update
        {
            TableName = tables[ShopTable.Carts],
            Key = CartItem.Key(before.Owner),
            UpdateExpression = "SET #openOrder = :order, #placed = :orders",
            ConditionExpression = "#version = :read AND ",
            ExpressionAttributeNames = new() { ["#version"] = "version", ["#openOrder"] = CartItem.OpenOrder },
            ExpressionAttributeValues = new()
            {
                [":read"] = Item.Number(before.Version),
                [":order"] = Item.Map(CartItem.Write(ordered.OpenOrder!))!,
                [":orders"] = CartItem.Write(ordered.Placed),
            },
        };
        update.ConditionExpression += NotOrderedSince(before, update.ExpressionAttributeNames, update.ExpressionAttributeValues);
        return new() { Update = update };
    }

    public TransactWriteItem Create(Cart cart) => writes.Create(ShopTable.Carts, CartItem.Write(cart));

    /// <summary>
    /// Returns the write that stores a changed cart; no write when the cart has not changed. The transaction fails when the cart was changed
    /// or ordered after it was read.
    /// </summary>
    public IReadOnlyList<TransactWriteItem> Put(Cart before, Cart after)
    {
        if (after == before)
        {
            return [];
        }

        var write = writes.Put(ShopTable.Carts, CartItem.Write(after), before.Version);
        if (before.Version > 0)
        {
            var put = write.Put;
            put.ConditionExpression += $" AND {NotOrderedSince(before, put.ExpressionAttributeNames, put.ExpressionAttributeValues)}";
        }

        return [write];
    }

    public TransactWriteItem Delete(Cart cart) => writes.Delete(ShopTable.Carts, CartItem.Key(cart.Owner), cart.Version);

    // Each order changes this attribute. An unchanged attribute proves that no order was placed since the read.
    private static string NotOrderedSince(Cart read, Dictionary<string, string> names, Dictionary<string, AttributeValue> values)
    {
        names["#placed"] = CartItem.Placed;
        if (read.Placed.Count == 0)
        {
            return "attribute_not_exists(#placed)";
        }

        values[":placed"] = CartItem.Write(read.Placed);
        return "#placed = :placed";
    }

    private static Cart? Current(CartOwner owner, Dictionary<string, AttributeValue>? item, DateTimeOffset now) =>
        owner is CartOwner.User user ? Current(user, item, now)
        : item is { Count: > 0 } && CartItem.Read(item) is var cart && !cart.IsExpiredAt(now) ? cart
        : null;

    private static Cart Current(CartOwner.User user, Dictionary<string, AttributeValue>? item, DateTimeOffset now) =>
        item is { Count: > 0 } ? CartItem.Read(item) : Cart.Of(user.Id, now);

    private async Task<Dictionary<string, AttributeValue>?> GetAsync(CartOwner owner, CancellationToken cancellationToken) =>
        (await dynamo.GetItemAsync(tables[ShopTable.Carts], CartItem.Key(owner), consistentRead: true, cancellationToken)).Item;

    private TransactGetItem Get(CartOwner owner) =>
        new() { Get = new() { TableName = tables[ShopTable.Carts], Key = CartItem.Key(owner) } };
}
