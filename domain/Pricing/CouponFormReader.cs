using Shop.Domain.Products;

namespace Shop.Domain.Pricing;

/// <summary>Checks a coupon's form, all of it.</summary>
internal static class CouponFormReader
{
    internal static Outcome<CouponTerms> Read(CouponForm form) =>
        Outcome.All(
            Outcome.All(Discount(form), Window(form.ValidFrom, form.ValidUntil), Minimum(form)),
            Limit(form.MaxUses, "maxUses"),
            Limit(form.MaxUsesPerUser, "maxUsesPerUser"),
            Categories(form.Categories ?? []))
            .Map(x => new CouponTerms(
                x.Item1.Item1, x.Item1.Item2.From, x.Item1.Item2.Until, x.Item1.Item3.Minimum, x.Item2.Max, x.Item3.Max, x.Item4));

    private static Outcome<CouponDiscount> Discount(CouponForm form) => (form.BasisPointsOff, form.AmountOff) switch
    {
        (null, null) => Invalid.Field("basisPointsOff", "or amountOff is required"),
        ({ } points, null) => PercentOff.Read(points).Map(CouponDiscount (off) => off),
        (null, { } off) => Price.Read(off.Amount, off.Currency, "amountOff").Map(CouponDiscount (amount) => new AmountOff(amount)),
        _ => Invalid.Field("basisPointsOff", "must not be given together with amountOff"),
    };

    private static Outcome<(DateTimeOffset From, DateTimeOffset? Until)> Window(DateTimeOffset? from, DateTimeOffset? until) =>
        from is null ? Invalid.Field("validFrom", "is required")
        : until <= from ? Invalid.Field("validUntil", "must be after validFrom")
        : (from.Value, until);

    private static Outcome<OptionalPrice> Minimum(CouponForm form)
    {
        if (form.MinimumSpend is not { } minimum)
        {
            return new OptionalPrice(null);
        }

        return form.AmountOff?.Currency is { } currency && minimum.Currency is not null && minimum.Currency != currency
            ? Invalid.Field("minimumSpend.currency", "must be that of amountOff")
            : Price.Read(minimum.Amount, minimum.Currency, "minimumSpend").Map(price => new OptionalPrice(price));
    }

    private static Outcome<OptionalLimit> Limit(long? max, string field) =>
        max is < 1 or > CouponTerms.MaxUsesLimit
            ? Invalid.Field(field, $"must be 1 to {CouponTerms.MaxUsesLimit}")
            : new OptionalLimit((int?)max);

    private static Outcome<ValueList<Category>> Categories(ValueList<string> names)
    {
        var read = names.Select((name, i) => Category.Read(name, $"categories[{i}]"))
            .Aggregate(
                Outcome.Of<ValueList<Category>>([]),
                (all, one) => Outcome.All(all, one).Map<ValueList<Category>>(x => [.. x.Item1, x.Item2]));
        return names.Count > CouponTerms.MaxCategories ? Invalid.Field("categories", $"must be at most {CouponTerms.MaxCategories}")
            : read.Map(categories => categories.Distinct().ToValueList());
    }

    private sealed record OptionalPrice(Price? Minimum);

    private sealed record OptionalLimit(int? Max);
}
