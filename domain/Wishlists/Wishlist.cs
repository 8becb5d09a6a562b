using Shop.Domain.Products;
using Shop.Domain.Users;

namespace Shop.Domain.Wishlists;

/// <summary>The wishlist of one user, newest product first.</summary>
public sealed record Wishlist
{
    public const int MaxWishes = 100;

    /// <exception cref="ArgumentException">
    /// There are more than <see cref="MaxWishes"/> wishes, two wishes have the same product, the wishes are not sorted from new to old, or
    /// the version is negative.
    /// </exception>
    public Wishlist(UserId owner, ValueList<Wish> wishes, long version)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(wishes.Count, MaxWishes, nameof(wishes));
        ArgumentOutOfRangeException.ThrowIfNegative(version);
        Argument.Require(wishes.AreDistinctBy(wish => wish.ProductId), "There must be one wish per product.");
        Argument.Require(
            wishes.Zip(wishes.Skip(1)).All(pair => pair.First.AddedAt >= pair.Second.AddedAt),
            "Wishes must be sorted from new to old.");
        (Owner, Wishes, Version) = (owner, wishes, version);
    }

    public UserId Owner { get; }

    public ValueList<Wish> Wishes { get; }

    /// <summary>The version: 0 before the first change; each change adds 1.</summary>
    public long Version { get; }

    public static Wishlist Empty(UserId owner) => new(owner, [], version: 0);

    public bool Has(ProductId id) => Wishes.Any(wish => wish.ProductId == id);

    /// <summary>Adds a product. When the product is already on the list, nothing changes, even when the product is retired.</summary>
    /// <returns>Refused: <see cref="ProductRetired"/>, <see cref="WishlistFull"/>.</returns>
    public Outcome<Wishlist> Add(Product product, DateTimeOffset now) =>
        Has(product.Id) ? this
        : product.Status == ProductStatus.Retired ? new ProductRetired(product.Id)
        : Wishes.Count >= MaxWishes ? new WishlistFull(MaxWishes)
        : new Wishlist(Owner, [new Wish(product.Id, NotBeforeNewest(now)), .. Wishes], Version + 1);

    /// <summary>Removes a product. When the product is not on the list, nothing changes.</summary>
    public Wishlist Remove(ProductId id) =>
        Has(id) ? new(Owner, Wishes.Where(wish => wish.ProductId != id).ToValueList(), Version + 1) : this;

    private DateTimeOffset NotBeforeNewest(DateTimeOffset now) => Wishes is [var newest, ..] ? now.NotBefore(newest.AddedAt) : now;
}
