using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Shop.Domain.Products;
using Shop.Domain.Wishlists;
using Shop.Functions.Products;

namespace Shop.Functions.Wishlists;

/// <summary>
/// Reads and writes wishlists. Wishlists are read consistently. A user without an item in the table has an empty wishlist.
/// </summary>
internal sealed class WishlistStore(IAmazonDynamoDB dynamo, Joins joins, TableNames tables, Writes writes)
{
    public async Task<Wishlist> FindAsync(UserId owner, CancellationToken cancellationToken)
    {
        var response = await dynamo.GetItemAsync(
            tables[ShopTable.Wishlists], WishlistItem.Key(owner), consistentRead: true, cancellationToken);
        return Current(owner, response.Item);
    }

    /// <summary>Reads a wishlist and, eventually consistently, a product with one request.</summary>
    /// <returns>The wishlist and the product; the product is null when it does not exist.</returns>
    public async Task<(Wishlist List, Product? Product)> FindWithAsync(UserId owner, ProductId id, CancellationToken cancellationToken)
    {
        var (wishlists, products) = (tables[ShopTable.Wishlists], tables[ShopTable.Products]);
        var items = await joins.GetManyAsync(
            consistent: [wishlists], cancellationToken, (wishlists, WishlistItem.Key(owner)), (products, ProductItem.Key(id)));
        return (Current(owner, items[wishlists].SingleOrDefault()), items[products].Select(ProductItem.Read).SingleOrDefault());
    }

    /// <summary>Returns the write that stores a changed wishlist; no write when the wishlist has not changed.</summary>
    public IReadOnlyList<TransactWriteItem> Put(Wishlist before, Wishlist after) =>
        after == before ? [] : [writes.Put(ShopTable.Wishlists, WishlistItem.Write(after), before.Version)];

    private static Wishlist Current(UserId owner, Dictionary<string, AttributeValue>? item) =>
        item is { Count: > 0 } ? WishlistItem.Read(item) : Wishlist.Empty(owner);
}
