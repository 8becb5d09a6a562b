using Shop.Domain.Products;

namespace Shop.Domain.Pricing;

/// <summary>
/// Calculates quotes: first quantity tiers, then each line's share of the coupon, then tax. Tax is rounded per line, so that each line can
/// be checked and refunded alone.
/// </summary>
internal static class Quoting
{
    internal static Outcome<Quote> Price(
        ValueList<QuoteLine> lines, OfferedCoupon? offered, Destination destination, ShippingMethod method, DateTimeOffset now)
    {
        var currencies = lines.Select(line => line.Price.Money.Currency)
            .Distinct().OrderBy(one => one.Code, StringComparer.Ordinal).ToValueList();
        if (currencies.Count != 1)
        {
            return lines.Count == 0 ? new NothingToPrice() : new MixedCurrencies(currencies);
        }

        var units = lines.Select(line => line.Tiers.For(line.Quantity, line.Price)).ToValueList();
        var subtotals = units.Zip(lines, (unit, line) => unit.Money * line.Quantity.Count).ToValueList();
        if (!TaxTables.Find(destination).TryGet(out var region, out var refusal)
            || !ShippingRates.For(currencies[0]).TryGet(out var rates, out refusal)
            || !Discounts(lines, subtotals, offered, now).TryGet(out var discounts, out refusal))
        {
            return refusal;
        }

        var quote = new Quote(
            lines.Select((line, i) => Line(line, units[i], discounts[i], offered?.Coupon, region)).ToValueList(),
            Ship(lines, rates, method, subtotals.Sum(currencies[0]), region),
            offered?.Coupon.Code);
        var minimum = CardMinimum.Of(quote.Currency);
        return quote.Total.MinorUnits > Products.Price.MaxMinorUnits ? new TotalTooHigh(new(Products.Price.MaxMinorUnits, quote.Currency))
            : quote.Total.IsPositive && quote.Total < minimum ? new TotalTooLow(minimum)
            : quote;
    }

    private static Outcome<ValueList<Money>> Discounts(
        ValueList<QuoteLine> lines, ValueList<Money> subtotals, OfferedCoupon? offered, DateTimeOffset now) =>
        offered is null
            ? subtotals.Select(subtotal => Money.Zero(subtotal.Currency)).ToValueList()
            : offered.Coupon.Share(lines, subtotals, offered.Uses, now);

    private static QuotedLine Line(QuoteLine line, Price unit, Money discount, Coupon? coupon, TaxRegion region)
    {
        var count = line.Quantity.Count;
        var rate = region.For(line.TaxClass);
        var tax = rate.Of(unit.Money * count - discount, region.Mode);
        var steps = new List<PriceStep> { new(PriceStepKind.ListPrice, $"{count} × {line.Price}", line.Price.Money * count) };
        if (unit != line.Price)
        {
            steps.Add(new(PriceStepKind.QuantityTier, $"{unit} each at this quantity", (unit.Money - line.Price.Money) * count));
        }

        if (coupon is not null && discount.IsPositive)
        {
            steps.Add(new(PriceStepKind.Coupon, $"Coupon {coupon.Code}: {coupon.Terms.Discount}", -discount));
        }

        steps.Add(region.Explain(rate, tax));
        return new(
            line.ProductId, line.ProductName, line.Category, line.Vendor, line.TaxClass, line.Quantity,
            line.Price, unit, discount, region.Mode, tax, steps.ToValueList())
        {
            TaxRate = rate,
        };
    }

    private static QuotedShipping Ship(
        ValueList<QuoteLine> lines, ShippingRates rates, ShippingMethod method, Money goods, TaxRegion region)
    {
        var weight = lines.Sum(line => (long)line.Weight.Grams * line.Quantity.Count);
        var steps = rates.Explain(method, weight, goods);
        var charge = steps.Sum(goods.Currency);
        var rate = region.ForShipping(lines.Select(line => line.TaxClass));
        var tax = rate.Of(charge, region.Mode);
        return new(method, weight, charge, region.Mode, tax, [.. steps, region.Explain(rate, tax)]) { TaxRate = rate };
    }
}
