namespace Shop.Domain.Users;

/// <summary>The store name and the sales figures of a vendor. They are kept when the user gets another role.</summary>
public sealed record VendorFigures
{
    /// <exception cref="ArgumentException">Two amounts in <paramref name="revenue"/> have the same currency.</exception>
    public VendorFigures(StoreName storeName, Units products, ValueList<Money> revenue, Rating rating)
    {
        Argument.Require(revenue.AreDistinctBy(money => money.Currency), "There must be one amount per currency.");
        StoreName = storeName;
        Products = products;
        Revenue = revenue.OrderBy(money => money.Currency.Code, StringComparer.Ordinal).ToValueList();
        Rating = rating;
    }

    public StoreName StoreName { get; private init; }

    /// <summary>The number of active products.</summary>
    public Units Products { get; private init; }

    /// <summary>
    /// Sales minus refunds: one amount per currency, sorted by currency code; empty before the first sale. An amount can be negative when a
    /// refund is counted before its sale.
    /// </summary>
    public ValueList<Money> Revenue { get; private init; }

    public Rating Rating { get; private init; }

    public static VendorFigures Start(StoreName storeName) => new(storeName, default, [], default);

    /// <summary>Adds 1 to the number of products, for a product that is now sold.</summary>
    public VendorFigures Listed() => this with { Products = new(Products.Count + 1) };

    /// <summary>Subtracts 1 from the number of products, for a product that is no longer sold.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number of products is 0.</exception>
    public VendorFigures Unlisted() => this with { Products = new(Products.Count - 1) };

    /// <summary>Adds a sale. The revenue does not depend on the order of sales and refunds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not positive.</exception>
    public VendorFigures Sold(Money amount) => Earned(Positive(amount));

    /// <summary>Subtracts a refund.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not positive.</exception>
    public VendorFigures Refunded(Money amount) => Earned(-Positive(amount));

    /// <summary>Adds a rating.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stars are outside 1 to <see cref="Users.Rating.MaxStars"/>.</exception>
    public VendorFigures Rated(int stars) => this with { Rating = Rating.With(stars) };

    /// <summary>The figures of a user with this role. A vendor must have a store name; other roles must not get a new store name.</summary>
    internal static Outcome<VendorFigures?> For(Role role, StoreName? storeName, VendorFigures? former) => (role, storeName, former) switch
    {
        (Role.Vendor, null, null) => Invalid.Field("storeName", "is required for a vendor"),
        (Role.Vendor, null, _) => former,
        (Role.Vendor, _, null) => Start(storeName),
        (Role.Vendor, _, _) => former with { StoreName = storeName },
        (_, not null, _) => Invalid.Field("storeName", "is for vendors only"),
        _ => former,
    };

    private static Money Positive(Money amount) =>
        amount.IsPositive ? amount : throw new ArgumentOutOfRangeException(nameof(amount), amount, "The amount must be positive.");

    private VendorFigures Earned(Money amount)
    {
        var others = Revenue.Where(money => money.Currency != amount.Currency);
        var sum = Revenue.Where(money => money.Currency == amount.Currency).Aggregate(amount, (total, money) => total + money);
        return new(StoreName, Products, [.. others, sum], Rating);
    }
}
