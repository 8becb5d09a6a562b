using Shop.Domain.Pricing;

namespace Shop.Domain.Orders;

/// <summary>The shipping of an order, with its price when the order was placed.</summary>
public sealed record OrderShipping
{
    /// <param name="charge">The price of shipping. It contains the tax only when prices include tax.</param>
    /// <exception cref="ArgumentException">
    /// Currencies differ, the charge is negative, or the tax is negative or above the total.
    /// </exception>
    public OrderShipping(ShippingMethod method, Money charge, TaxMode taxes, Money tax)
    {
        (Method, Charge, Taxes, Tax, Total) = (method, charge, taxes, tax, charge + taxes.OnTop(tax));
        var zero = Money.Zero(charge.Currency);
        Argument.Require(charge >= zero && tax >= zero && tax <= Total, "The charge must be 0 or more and the tax 0 to the total.");
    }

    public ShippingMethod Method { get; }

    /// <summary>The price of shipping. It contains the tax only when prices include tax.</summary>
    public Money Charge { get; }

    public TaxMode Taxes { get; }

    public Money Tax { get; }

    /// <summary>The rate of <see cref="Tax"/>.</summary>
    public TaxRate TaxRate { get; init; }

    /// <summary>The amount to pay for shipping, including tax in both tax modes.</summary>
    public Money Total { get; }

    internal static OrderShipping Of(QuotedShipping quoted) => new(quoted.Method, quoted.Charge, quoted.Taxes, quoted.Tax)
    {
        TaxRate = quoted.TaxRate,
    };
}
