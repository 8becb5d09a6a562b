using Shop.Domain.Products;
using Shop.Domain.Users;

namespace Shop.Domain.Pricing;

/// <summary>One line with all its amounts, in one currency, none negative. <see cref="Steps"/> add up to <see cref="Total"/>.</summary>
public sealed record QuotedLine
{
    /// <exception cref="ArgumentException">
    /// Currencies mix, the discount is negative or above the subtotal, the tax is negative or (included) above the total, the unit
    /// price is above the list price, or the steps do not add up.
    /// </exception>
    public QuotedLine(
        ProductId productId, ProductName productName, Category category, UserId? vendor, TaxClass taxClass, Quantity quantity,
        Price listPrice, Price unitPrice, Money discount, TaxMode taxes, Money tax, ValueList<PriceStep> steps)
    {
        (ProductId, ProductName, Category, Vendor, TaxClass, Quantity) = (productId, productName, category, vendor, taxClass, quantity);
        (ListPrice, UnitPrice, Discount, Taxes, Tax, Steps) = (listPrice, unitPrice, discount, taxes, tax, steps);
        Subtotal = unitPrice.Money * quantity.Count;
        Amounts.Require(unitPrice.Money <= listPrice.Money, "A tier is not dearer than the list price.");
        Amounts.Require(discount >= Money.Zero(Currency) && discount <= Subtotal, "A discount is 0 to the subtotal.");
        Total = Amounts.Total(Subtotal - discount, taxes, tax, steps);
    }

    public ProductId ProductId { get; }

    public ProductName ProductName { get; }

    public Category Category { get; }

    /// <summary>Null when the shop itself sells the product.</summary>
    public UserId? Vendor { get; }

    public TaxClass TaxClass { get; }

    public Quantity Quantity { get; }

    public Currency Currency => UnitPrice.Money.Currency;

    /// <summary>What one piece costs without a quantity tier.</summary>
    public Price ListPrice { get; }

    /// <summary>What one piece costs in this quantity.</summary>
    public Price UnitPrice { get; }

    /// <summary>Unit price times quantity.</summary>
    public Money Subtotal { get; }

    /// <summary>The line's share of the coupon; 0 or more, to be taken off the subtotal.</summary>
    public Money Discount { get; }

    /// <summary>Whether <see cref="Tax"/> is part of the prices or comes on top.</summary>
    public TaxMode Taxes { get; }

    /// <summary>On what the discount leaves.</summary>
    public Money Tax { get; }

    /// <summary>What is paid for the line, tax in any case included.</summary>
    public Money Total { get; }

    public ValueList<PriceStep> Steps { get; }
}
