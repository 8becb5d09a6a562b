using Shop.Domain.Products;
using Shop.Domain.Users;

namespace Shop.Domain.Wishlists;

/// <summary>The products that one user would like, the newest wish first.</summary>
public sealed record Wishlist
{
    public const int MaxWishes = 100;

    /// <exception cref="ArgumentException">
    /// There are too many wishes, two for one product, or an older before a newer; or the version is negative.
    /// </exception>
    public Wishlist(UserId owner, ValueList<Wish> wishes, long version)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(wishes.Count, MaxWishes, nameof(wishes));
        ArgumentOutOfRangeException.ThrowIfNegative(version);
        if (wishes.DistinctBy(wish => wish.ProductId).Count() != wishes.Count)
        {
            throw new ArgumentException("One wish a product.", nameof(wishes));
        }

        if (wishes.Zip(wishes.Skip(1)).Any(pair => pair.First.AddedAt < pair.Second.AddedAt))
        {
            throw new ArgumentException("The newest comes first.", nameof(wishes));
        }

        (Owner, Wishes, Version) = (owner, wishes, version);
    }

    public UserId Owner { get; }

    public ValueList<Wish> Wishes { get; }

    /// <summary>0 for a list that was never written to, one more with each change.</summary>
    public long Version { get; }

    public static Wishlist Empty(UserId owner) => new(owner, [], version: 0);

    public bool Has(ProductId id) => Wishes.Any(wish => wish.ProductId == id);

    /// <summary>A product that is on the list stays where it is, also once it is retired.</summary>
    /// <returns>Refused: <see cref="ProductIsRetired"/>, <see cref="WishlistFull"/>.</returns>
    public Outcome<Wishlist> Add(Product product, DateTimeOffset now) =>
        Has(product.Id) ? this
        : product.Status == ProductStatus.Retired ? new ProductIsRetired(product.Id)
        : Wishes.Count >= MaxWishes ? new WishlistFull(MaxWishes)
        : new Wishlist(Owner, [new Wish(product.Id, NotBeforeTheNewest(now)), .. Wishes], Version + 1);

    /// <summary>A product that is not on the list changes nothing.</summary>
    public Wishlist Remove(ProductId id) =>
        Has(id) ? new(Owner, Wishes.Where(wish => wish.ProductId != id).ToValueList(), Version + 1) : this;

    private DateTimeOffset NotBeforeTheNewest(DateTimeOffset now) => Wishes is [{ AddedAt: var newest }, ..] && newest > now ? newest : now;
}
