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
    public Units Products { get; }

    /// <summary>One amount a currency, in the order of their codes; empty before the first sale.</summary>
    public ValueList<Money> Revenue { get; }

    public Rating Rating { get; }

    public static VendorFigures Start(StoreName storeName) => new(storeName, default, [], default);

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
}
