using Shop.Domain.Products;

namespace Shop.Domain.Pricing;

/// <summary>What an administrator says about a coupon, and may edit.</summary>
public sealed record CouponTerms
{
    public const int MaxUsesLimit = 1_000_000;
    public const int MaxCategories = 20;

    /// <exception cref="ArgumentException">
    /// The window is empty, a limit is outside 1 to <see cref="MaxUsesLimit"/>, there are too many categories or one twice, or
    /// minimum and amount are of different currencies.
    /// </exception>
    public CouponTerms(
        CouponDiscount discount, DateTimeOffset validFrom, DateTimeOffset? validUntil, Price? minimumSpend,
        int? maxUses, int? maxUsesPerUser, ValueList<Category> categories)
    {
        (Discount, MinimumSpend, MaxUses, MaxUsesPerUser, Categories) = (discount, minimumSpend, maxUses, maxUsesPerUser, categories);
        (ValidFrom, ValidUntil) = (validFrom.ToUniversalTime(), validUntil?.ToUniversalTime());
        Amounts.Require(ValidUntil is null || ValidFrom < ValidUntil, "A window has a length.");
        Amounts.Require(maxUses is null or (>= 1 and <= MaxUsesLimit), "A limit is in its range.");
        Amounts.Require(maxUsesPerUser is null or (>= 1 and <= MaxUsesLimit), "A limit is in its range.");
        Amounts.Require(
            categories.Count <= MaxCategories && categories.Distinct().Count() == categories.Count, "Categories are few, each named once.");
        Amounts.Require(
            minimumSpend is null || discount is not AmountOff off || off.Amount.Money.Currency == minimumSpend.Money.Currency,
            "A coupon is in one currency.");
    }

    public CouponDiscount Discount { get; }

    /// <summary>UTC, inclusive.</summary>
    public DateTimeOffset ValidFrom { get; }

    /// <summary>UTC, exclusive; null for no end.</summary>
    public DateTimeOffset? ValidUntil { get; }

    /// <summary>What the products that the coupon is for must come to, after quantity tiers; null for no minimum.</summary>
    public Price? MinimumSpend { get; }

    /// <summary>How often all customers together may use it; null for no limit.</summary>
    public int? MaxUses { get; }

    /// <summary>How often one customer may use it; null for no limit.</summary>
    public int? MaxUsesPerUser { get; }

    /// <summary>What the coupon is for; empty for all products.</summary>
    public ValueList<Category> Categories { get; }

    /// <summary>Null for a percentage without a minimum: it is for any currency.</summary>
    public Currency? Currency => ((Discount as AmountOff)?.Amount ?? MinimumSpend)?.Money.Currency;

    /// <returns>Refused: <see cref="Invalid"/> with every bad field.</returns>
    public static Outcome<CouponTerms> Read(CouponForm form)
    {
        var reader = new FormReader();
        var discount = reader.Take(CouponDiscount.Read(form));
        var validFrom = reader.Take(form.ValidFrom is { } from ? from : Outcome.Refuse<DateTimeOffset>(Invalid.Field("validFrom", "is required")));
        var validUntil = reader.Take<DateTimeOffset?>(
            form.ValidUntil <= form.ValidFrom ? Invalid.Field("validUntil", "must be after validFrom") : form.ValidUntil);
        var minimumSpend = reader.Take(ReadMinimum(form));
        var maxUses = reader.Take(ReadLimit(form.MaxUses, "maxUses"));
        var maxUsesPerUser = reader.Take(ReadLimit(form.MaxUsesPerUser, "maxUsesPerUser"));
        var categories = reader.Take(ReadCategories(form.Categories ?? []));
        return reader.Build(
            () => new CouponTerms(discount, validFrom, validUntil, minimumSpend, maxUses, maxUsesPerUser, categories));
    }

    internal bool IsFor(Category category) => Categories.Count == 0 || Categories.Contains(category);

    private static Outcome<Price?> ReadMinimum(CouponForm form) =>
        form.MinimumSpend is not { } minimum ? Outcome.Of<Price?>(null)
        : form.AmountOff?.Currency is { } currency && minimum.Currency is not null && minimum.Currency != currency
            ? Invalid.Field("minimumSpend.currency", "must be the currency of amountOff")
        : Price.Read(minimum.Amount, minimum.Currency, "minimumSpend").Map(price => (Price?)price);

    private static Outcome<int?> ReadLimit(long? max, string field) =>
        max is < 1 or > MaxUsesLimit ? Invalid.Field(field, $"must be 1 to {MaxUsesLimit}") : (int?)max;

    private static Outcome<ValueList<Category>> ReadCategories(ValueList<string> names)
    {
        if (names.Count > MaxCategories)
        {
            return Invalid.Field("categories", $"must be at most {MaxCategories}");
        }

        var reader = new FormReader();
        var categories = names.Select((name, i) => reader.Take(Category.Read(name, $"categories[{i}]"))).Distinct().ToValueList();
        return reader.Build(() => categories);
    }
}
