using Shop.Domain.Pricing;
using Shop.Domain.Products;
using Shop.Domain.Users;

namespace Shop.Domain.Orders;

/// <summary>So many pieces of one product, as they were called and priced when the order was placed.</summary>
public sealed record OrderLine
{
    /// <param name="vendor">Null when the shop itself sold the product.</param>
    /// <exception cref="ArgumentException">
    /// Currencies mix, the discount is negative or above the subtotal, or the tax is negative or (included) above the total.
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
        Amounts.Require(discount >= zero && discount <= Subtotal, "A discount is 0 to the subtotal.");
        Amounts.Require(tax >= zero && tax <= Total, "A tax is a part of what is paid.");
    }

    public ProductId ProductId { get; }

    public ProductName ProductName { get; }

    public UserId? Vendor { get; }

    /// <summary>What one piece cost in this quantity.</summary>
    public Price UnitPrice { get; }

    public Quantity Quantity { get; }

    /// <summary>Unit price times quantity.</summary>
    public Money Subtotal { get; }

    /// <summary>0 or more, taken off.</summary>
    public Money Discount { get; }

    public TaxMode Taxes { get; }

    public Money Tax { get; }

    /// <summary>What was paid for the line, tax in any case included.</summary>
    public Money Total { get; }

    internal static OrderLine Of(QuotedLine quoted) => new(
        quoted.ProductId, quoted.ProductName, quoted.Vendor, quoted.UnitPrice, quoted.Quantity, quoted.Discount, quoted.Taxes, quoted.Tax);
}
