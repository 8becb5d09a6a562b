namespace Shop.Domain.Users;

/// <summary>What a vendor shows. The figures follow from products and orders and are kept when the role is taken away.</summary>
public sealed record VendorFigures
{
    /// <exception cref="ArgumentException">Two amounts of <paramref name="revenue"/> have the same currency.</exception>
    public VendorFigures(StoreName storeName, Units products, ValueList<Money> revenue, Rating rating)
    {
        if (revenue.DistinctBy(money => money.Currency).Count() != revenue.Count)
        {
            throw new ArgumentException("One amount a currency.", nameof(revenue));
        }

        StoreName = storeName;
        Products = products;
        Revenue = revenue.OrderBy(money => money.Currency.Code, StringComparer.Ordinal).ToValueList();
        Rating = rating;
    }

    public StoreName StoreName { get; private init; }

    /// <summary>How many active products.</summary>
    public Units Products { get; private init; }

    /// <summary>
    /// Sales less refunds: one amount a currency, in the order of their codes; empty before the first sale. It is below zero while a
    /// refund is counted before its sale.
    /// </summary>
    public ValueList<Money> Revenue { get; private init; }

    public Rating Rating { get; private init; }

    public static VendorFigures Start(StoreName storeName) => new(storeName, default, [], default);

    /// <summary>A product of his is for sale.</summary>
    public VendorFigures Listed() => this with { Products = new(Products.Count + 1) };

    /// <summary>A product of his is not for sale any more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">None was.</exception>
    public VendorFigures Unlisted() => this with { Products = new(Products.Count - 1) };

    /// <summary>In whatever order sales and refunds are counted, the revenue is the same.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not positive.</exception>
    public VendorFigures Sold(Money amount) => Earned(Positive(amount));

    /// <inheritdoc cref="Sold"/>
    public VendorFigures Refunded(Money amount) => Earned(-Positive(amount));

    /// <exception cref="ArgumentOutOfRangeException">The stars are not 1 to 5.</exception>
    public VendorFigures Rated(int stars) => this with { Rating = Rating.With(stars) };

    /// <summary>The figures of someone in that role: a vendor must have a store, nobody else may name one.</summary>
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
        amount.IsPositive ? amount : throw new ArgumentOutOfRangeException(nameof(amount), amount, "The amount is positive.");

    private VendorFigures Earned(Money amount)
    {
        var others = Revenue.Where(money => money.Currency != amount.Currency);
        var sum = Revenue.Where(money => money.Currency == amount.Currency).Aggregate(amount, (total, money) => total + money);
        return new(StoreName, Products, [.. others, sum], Rating);
    }
}
