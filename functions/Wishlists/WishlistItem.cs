using Amazon.DynamoDBv2.Model;
using Shop.Domain.Products;
using Shop.Domain.Wishlists;

namespace Shop.Functions.Wishlists;

/// <summary>Maps a wishlist to one item of its table.</summary>
internal static class WishlistItem
{
    public static Dictionary<string, AttributeValue> Key(UserId owner) => Item.Of(("userId", Item.Text(owner)));

    public static Dictionary<string, AttributeValue> Write(Wishlist list) => Item.Of(
        ("userId", Item.Text(list.Owner)),
        ("wishes", Item.List(list.Wishes.Select(wish =>
            Item.Of(("productId", Item.Text(wish.ProductId)), ("addedAt", Item.Time(wish.AddedAt)))))),
        ("version", Item.Number(list.Version)));

    public static Wishlist Read(Dictionary<string, AttributeValue> item) => new(
        UserId.Parse(item.Text("userId")),
        item.Maps("wishes").Select(wish => new Wish(ProductId.Parse(wish.Text("productId")), wish.Time("addedAt"))).ToValueList(),
        item.Number("version"));
}
