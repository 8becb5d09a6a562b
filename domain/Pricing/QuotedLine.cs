using Shop.Domain.Products;
using Shop.Domain.Users;

namespace Shop.Domain.Pricing;

/// <summary>
/// The price of one line. All amounts have one currency and are 0 or more; <see cref="Steps"/> add up to <see cref="Total"/>.
/// </summary>
public sealed record QuotedLine
{
    /// <exception cref="ArgumentException">
    /// Currencies differ, the discount is negative or above the subtotal, the tax is negative or above the total, the unit price is above
    /// the list price, or the steps do not add up to the total.
    /// </exception>
    public QuotedLine(
        ProductId productId, ProductName productName, Category category, UserId? vendor, TaxClass taxClass, Quantity quantity,
        Price listPrice, Price unitPrice, Money discount, TaxMode taxes, Money tax, ValueList<PriceStep> steps)
    {
        (ProductId, ProductName, Category, Vendor, TaxClass, Quantity) = (productId, productName, category, vendor, taxClass, quantity);
        (ListPrice, UnitPrice, Discount, Taxes, Tax, Steps) = (listPrice, unitPrice, discount, taxes, tax, steps);
        Subtotal = unitPrice.Money * quantity.Count;
        Argument.Require(unitPrice.Money <= listPrice.Money, "The unit price must be at most the list price.");
        Argument.Require(discount >= Money.Zero(Currency) && discount <= Subtotal, "The discount must be 0 to the subtotal.");
        Total = Totals.Of(Subtotal - discount, taxes, tax, steps);
    }

    public ProductId ProductId { get; }

    public ProductName ProductName { get; }

    public Category Category { get; }

    /// <summary>The vendor; null when the shop itself sells the product.</summary>
    public UserId? Vendor { get; }

    public TaxClass TaxClass { get; }

    public Quantity Quantity { get; }

    public Currency Currency => UnitPrice.Money.Currency;

    /// <summary>The price of one piece without quantity tiers.</summary>
    public Price ListPrice { get; }

    /// <summary>The price of one piece at this quantity.</summary>
    public Price UnitPrice { get; }

    /// <summary>Unit price × quantity.</summary>
    public Money Subtotal { get; }

    /// <summary>The line's share of the coupon's discount, subtracted from the subtotal; 0 or more.</summary>
    public Money Discount { get; }

    /// <summary>Whether the prices include <see cref="Tax"/> or <see cref="Tax"/> is added to them.</summary>
    public TaxMode Taxes { get; }

    /// <summary>The tax on the discounted price: subtotal minus discount.</summary>
    public Money Tax { get; }

    /// <summary>The rate of <see cref="Tax"/>.</summary>
    public TaxRate TaxRate { get; init; }

    /// <summary>The amount to pay for the line, including tax in both tax modes.</summary>
    public Money Total { get; }

    public ValueList<PriceStep> Steps { get; }
}
