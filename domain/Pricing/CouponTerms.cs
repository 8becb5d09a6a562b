using Shop.Domain.Products;

namespace Shop.Domain.Pricing;

/// <summary>The discount and the conditions of a coupon; administrators can edit them.</summary>
public sealed record CouponTerms
{
    /// <summary>The highest value of <see cref="MaxUses"/> and <see cref="MaxUsesPerUser"/>.</summary>
    public const int MaxUsesLimit = 1_000_000;
    public const int MaxCategories = 20;

    /// <exception cref="ArgumentException">
    /// <paramref name="validUntil"/> is not after <paramref name="validFrom"/>, a limit is outside 1 to <see cref="MaxUsesLimit"/>, there
    /// are more than <see cref="MaxCategories"/> categories, a category occurs twice, or the minimum and the amount have different
    /// currencies.
    /// </exception>
    public CouponTerms(
        CouponDiscount discount, DateTimeOffset validFrom, DateTimeOffset? validUntil, Price? minimumSpend,
        int? maxUses, int? maxUsesPerUser, ValueList<Category> categories)
    {
        (Discount, MinimumSpend, MaxUses, MaxUsesPerUser, Categories) = (discount, minimumSpend, maxUses, maxUsesPerUser, categories);
        (ValidFrom, ValidUntil) = (validFrom.ToUniversalTime(), validUntil?.ToUniversalTime());
        Argument.Require(ValidUntil is null || ValidFrom < ValidUntil, "validUntil must be after validFrom.");
        Argument.Require(maxUses is null or (>= 1 and <= MaxUsesLimit), $"maxUses must be 1 to {MaxUsesLimit}.");
        Argument.Require(maxUsesPerUser is null or (>= 1 and <= MaxUsesLimit), $"maxUsesPerUser must be 1 to {MaxUsesLimit}.");
        Argument.Require(
            categories.Count <= MaxCategories && categories.AreDistinctBy(category => category),
            $"There must be at most {MaxCategories} categories, all different.");
        Argument.Require(
            minimumSpend is null || discount is not AmountOff off || off.Amount.Money.Currency == minimumSpend.Money.Currency,
            "Minimum and amount must have the same currency.");
    }

    public CouponDiscount Discount { get; }

    /// <summary>The start of the validity: UTC, inclusive.</summary>
    public DateTimeOffset ValidFrom { get; }

    /// <summary>The end of the validity: UTC, exclusive; null for no end.</summary>
    public DateTimeOffset? ValidUntil { get; }

    /// <summary>The minimum sum, after quantity tiers, of the products that the coupon applies to; null for no minimum.</summary>
    public Price? MinimumSpend { get; }

    /// <summary>The maximum number of uses by all customers together; null for no limit.</summary>
    public int? MaxUses { get; }

    /// <summary>The maximum number of uses by one customer; null for no limit.</summary>
    public int? MaxUsesPerUser { get; }

    /// <summary>The categories that the coupon applies to; empty for all products.</summary>
    public ValueList<Category> Categories { get; }

    /// <summary>The currency of the terms; null for a percentage without a minimum, which applies to any currency.</summary>
    public Currency? Currency => ((Discount as AmountOff)?.Amount ?? MinimumSpend)?.Money.Currency;

    /// <returns>Refused: <see cref="Invalid"/> with every bad field.</returns>
    public static Outcome<CouponTerms> Read(CouponForm form)
    {
        var reader = new FormReader();
        var discount = reader.Take(CouponDiscount.Read(form));
        var validFrom = reader.Take<DateTimeOffset>(form.ValidFrom is { } from ? from : Invalid.Field("validFrom", "is required"));
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
