namespace Shop.Domain.Pricing;

/// <summary>
/// What a cart costs at one moment, explained line by line. In one currency and one <see cref="TaxMode"/>, nothing negative, and
/// always: <c>Total = Subtotal − Discount + Shipping (+ Tax, where taxes are added)</c> = the lines' totals + shipping's.
/// </summary>
public sealed record Quote
{
    /// <param name="lines">At least one.</param>
    /// <param name="coupon">The coupon that <see cref="Discount"/> comes from.</param>
    /// <exception cref="ArgumentException">
    /// There is no line, currencies or tax modes mix, or there is a discount without a coupon.
    /// </exception>
    public Quote(ValueList<QuotedLine> lines, QuotedShipping delivery, CouponCode? coupon)
    {
        Amounts.Require(lines.Count > 0, "A quote has lines.");
        Amounts.Require(lines.All(line => line.Taxes == delivery.Taxes), "A quote has one tax mode.");
        (Lines, Delivery, Coupon) = (lines, delivery, coupon);
        Subtotal = lines.Select(line => line.Subtotal).Sum(Currency);
        Discount = lines.Select(line => line.Discount).Sum(Currency);
        Tax = lines.Select(line => line.Tax).Sum(Currency) + delivery.Tax;
        Total = lines.Select(line => line.Total).Sum(Currency) + delivery.Total;
        Amounts.Require(coupon is not null || !Discount.IsPositive, "A discount comes from a coupon.");
    }

    public ValueList<QuotedLine> Lines { get; }

    public QuotedShipping Delivery { get; }

    /// <summary>Null where none was used.</summary>
    public CouponCode? Coupon { get; }

    public Currency Currency => Lines[0].Currency;

    public ShippingMethod Method => Delivery.Method;

    public TaxMode Taxes => Delivery.Taxes;

    /// <summary>The goods, after quantity tiers and before the coupon.</summary>
    public Money Subtotal { get; }

    /// <summary>0 or more, to be taken off.</summary>
    public Money Discount { get; }

    /// <summary>Without a tax that comes on top.</summary>
    public Money Shipping => Delivery.Charge;

    /// <summary>Of goods and shipping, included or on top.</summary>
    public Money Tax { get; }

    /// <summary>What is to be paid; 0 is possible.</summary>
    public Money Total { get; }

    /// <param name="offered">Null for no coupon.</param>
    /// <returns>
    /// Refused: <see cref="NothingToPrice"/>, <see cref="MixedCurrencies"/>, <see cref="DestinationNotServed"/>,
    /// <see cref="CurrencyNotShipped"/>, <see cref="TotalTooHigh"/>, or why the coupon cannot be used (CouponRefusals.cs).
    /// </returns>
    public static Outcome<Quote> Price(
        ValueList<QuoteLine> lines, OfferedCoupon? offered, Destination destination, ShippingMethod method, DateTimeOffset now) =>
        Quoting.Price(lines, offered, destination, method, now);
}
