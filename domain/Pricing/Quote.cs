namespace Shop.Domain.Pricing;

/// <summary>
/// The price of a cart at one moment, with the calculation of every line. All amounts have one currency and are 0 or more. Invariant:
/// <c>Total = Subtotal − Discount + Shipping (+ Tax, where taxes are added)</c> = the totals of the lines + the total of shipping.
/// </summary>
public sealed record Quote
{
    /// <param name="lines">At least one line.</param>
    /// <param name="coupon">The coupon that gives the <see cref="Discount"/>; null without a coupon.</param>
    /// <exception cref="ArgumentException">
    /// There are no lines, currencies or tax modes differ, or there is a discount without a coupon.
    /// </exception>
    public Quote(ValueList<QuotedLine> lines, QuotedShipping delivery, CouponCode? coupon)
    {
        Argument.Require(lines.Count > 0, "A quote has at least one line.");
        Argument.Require(lines.All(line => line.Taxes == delivery.Taxes), "A quote has one tax mode.");
        (Lines, Delivery, Coupon) = (lines, delivery, coupon);
        Subtotal = lines.Select(line => line.Subtotal).Sum(Currency);
        Discount = lines.Select(line => line.Discount).Sum(Currency);
        Tax = lines.Select(line => line.Tax).Sum(Currency) + delivery.Tax;
        Total = lines.Select(line => line.Total).Sum(Currency) + delivery.Total;
        Argument.Require(coupon is not null || !Discount.IsPositive, "A discount needs a coupon.");
    }

    public ValueList<QuotedLine> Lines { get; }

    public QuotedShipping Delivery { get; }

    /// <summary>The code of the coupon; null when no coupon is used.</summary>
    public CouponCode? Coupon { get; }

    public Currency Currency => Lines[0].Currency;

    public ShippingMethod Method => Delivery.Method;

    public TaxMode Taxes => Delivery.Taxes;

    /// <summary>The price of the goods after quantity tiers and before the coupon.</summary>
    public Money Subtotal { get; }

    /// <summary>The coupon's discount on all lines, subtracted from the subtotal; 0 or more.</summary>
    public Money Discount { get; }

    /// <summary>The price of shipping. It contains the tax only when prices include tax.</summary>
    public Money Shipping => Delivery.Charge;

    /// <summary>The tax on goods and shipping, included in the prices or added to them.</summary>
    public Money Tax { get; }

    /// <summary>The amount to pay; 0 is possible.</summary>
    public Money Total { get; }

    /// <param name="offered">Null for no coupon.</param>
    /// <returns>
    /// Refused: <see cref="NothingToPrice"/>, <see cref="MixedCurrencies"/>, <see cref="DestinationNotServed"/>,
    /// <see cref="CurrencyNotShipped"/>, <see cref="TotalTooHigh"/>, <see cref="TotalTooLow"/>, or a refusal of the coupon (CouponRefusals.cs).
    /// </returns>
    public static Outcome<Quote> Price(
        ValueList<QuoteLine> lines, OfferedCoupon? offered, Destination destination, ShippingMethod method, DateTimeOffset now) =>
        Quoting.Price(lines, offered, destination, method, now);
}
