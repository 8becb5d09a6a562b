using Shop.Domain.Pricing;

namespace Shop.Domain.Orders;

/// <summary>How the parcel travels and what that cost when the order was placed.</summary>
public sealed record OrderShipping
{
    /// <param name="charge">Without a tax that comes on top.</param>
    /// <exception cref="ArgumentException">Currencies mix, the charge is negative, or the tax is negative or above the total.</exception>
    public OrderShipping(ShippingMethod method, Money charge, TaxMode taxes, Money tax)
    {
        (Method, Charge, Taxes, Tax, Total) = (method, charge, taxes, tax, charge + taxes.OnTop(tax));
        var zero = Money.Zero(charge.Currency);
        Amounts.Require(charge >= zero && tax >= zero && tax <= Total, "Amounts are 0 or more, and a tax is a part of what is paid.");
    }

    public ShippingMethod Method { get; }

    public Money Charge { get; }

    public TaxMode Taxes { get; }

    public Money Tax { get; }

    /// <summary>What was paid for shipping, tax in any case included.</summary>
    public Money Total { get; }

    internal static OrderShipping Of(QuotedShipping quoted) => new(quoted.Method, quoted.Charge, quoted.Taxes, quoted.Tax);
}
