using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Shop.Domain.Inventory;
using Shop.Domain.Products;
using Shop.Domain.Wishlists;
using Shop.Functions.Inventory;
using Shop.Functions.Products;

namespace Shop.Functions.Wishlists;

/// <summary>Wishlists, one item each; a user who never wished for anything has an empty one that is not stored.</summary>
internal sealed class WishlistStore(IAmazonDynamoDB dynamo, TableNames tables, Writes writes)
{
    // A batch has 100 keys, and each wish needs the product and its stock.
    private const int WishesABatch = 50;

    /// <summary>As it stands now.</summary>
    public async Task<Wishlist> FindAsync(UserId owner, CancellationToken cancellationToken)
    {
        var request = new GetItemRequest { TableName = tables[ShopTable.Wishlists], Key = WishlistItem.Key(owner), ConsistentRead = true };
        var response = await dynamo.GetItemAsync(request, cancellationToken);
        return response.Item is { Count: > 0 } item ? WishlistItem.Read(item) : Wishlist.Empty(owner);
    }

    /// <summary>The list, and a product that may go onto it (null when there is none), in one request. The product may be older than it is now.</summary>
    public async Task<(Wishlist List, Product? Product)> FindWithAsync(UserId owner, ProductId id, CancellationToken cancellationToken)
    {
        var (wishlists, products) = (tables[ShopTable.Wishlists], tables[ShopTable.Products]);
        var items = await dynamo.GetManyAsync([wishlists], cancellationToken, (wishlists, WishlistItem.Key(owner)), (products, ProductItem.Key(id)));
        return (
            items[wishlists].SingleOrDefault() is { } list ? WishlistItem.Read(list) : Wishlist.Empty(owner),
            items[products].SingleOrDefault() is { } product ? ProductItem.Read(product) : null);
    }

    /// <summary>
    /// What is wished for and what is left of it, in the list's order: one request for each 50 wishes, all at once. Eventually
    /// consistent; a product just created may be missing.
    /// </summary>
    public async Task<IReadOnlyList<(Wish Wish, Product Product, Stock Stock)>> LookAsync(Wishlist list, CancellationToken cancellationToken)
    {
        var (products, inventory) = (tables[ShopTable.Products], tables[ShopTable.Inventory]);
        var batches = await Task.WhenAll(list.Wishes.Chunk(WishesABatch).Select(wishes => dynamo.GetManyAsync(
            cancellationToken,
            [
                .. wishes.Select(wish => (products, ProductItem.Key(wish.ProductId))),
                .. wishes.Select(wish => (inventory, StockItem.Key(wish.ProductId))),
            ])));
        var found = batches.SelectMany(batch => batch[products]).Select(ProductItem.Read).ToDictionary(product => product.Id);
        var stocks = batches.SelectMany(batch => batch[inventory]).Select(StockItem.Read).ToDictionary(stock => stock.ProductId);
        return
        [
            .. list.Wishes
                .Where(wish => found.ContainsKey(wish.ProductId) && stocks.ContainsKey(wish.ProductId))
                .Select(wish => (wish, found[wish.ProductId], stocks[wish.ProductId])),
        ];
    }

    /// <summary>The write of a list that was changed; none when it is the same.</summary>
    public IReadOnlyList<TransactWriteItem> Put(Wishlist before, Wishlist after) =>
        after == before ? [] : [writes.Put(ShopTable.Wishlists, WishlistItem.Write(after), before.Version)];
}
