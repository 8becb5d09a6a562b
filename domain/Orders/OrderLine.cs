using Shop.Domain.Pricing;
using Shop.Domain.Products;
using Shop.Domain.Users;

namespace Shop.Domain.Orders;

/// <summary>A line of an order, with the name and the price of the product when the order was placed.</summary>
public sealed record OrderLine
{
    /// <param name="vendor">Null when the shop itself sells the product.</param>
    /// <exception cref="ArgumentException">
    /// Currencies differ, the discount is negative or above the subtotal, or the tax is negative or above the total.
    /// </exception>
    public OrderLine(
        ProductId productId, ProductName productName, UserId? vendor, Price unitPrice, Quantity quantity, Money discount, TaxMode taxes,
        Money tax)
    {
        (ProductId, ProductName, Vendor, UnitPrice, Quantity) = (productId, productName, vendor, unitPrice, quantity);
        (Discount, Taxes, Tax) = (discount, taxes, tax);
        Subtotal = unitPrice.Money * quantity.Count;
        Total = Subtotal - discount + taxes.OnTop(tax);
        var zero = Money.Zero(Subtotal.Currency);
        Argument.Require(discount >= zero && discount <= Subtotal, "The discount must be 0 to the subtotal.");
        Argument.Require(tax >= zero && tax <= Total, "The tax must be 0 to the total.");
    }

    public ProductId ProductId { get; }

    public ProductName ProductName { get; }

    public UserId? Vendor { get; }

    /// <summary>The price of one piece at this quantity.</summary>
    public Price UnitPrice { get; }

    public Quantity Quantity { get; }

    /// <summary>Unit price × quantity.</summary>
    public Money Subtotal { get; }

    /// <summary>The line's share of the coupon's discount, subtracted from the subtotal; 0 or more.</summary>
    public Money Discount { get; }

    public TaxMode Taxes { get; }

    public Money Tax { get; }

    /// <summary>The rate of <see cref="Tax"/>.</summary>
    public TaxRate TaxRate { get; init; }

    /// <summary>The amount to pay for the line, including tax in both tax modes.</summary>
    public Money Total { get; }

    internal static OrderLine Of(QuotedLine quoted) => new(
        quoted.ProductId, quoted.ProductName, quoted.Vendor, quoted.UnitPrice, quoted.Quantity, quoted.Discount, quoted.Taxes, quoted.Tax)
    {
        TaxRate = quoted.TaxRate,
    };
}
