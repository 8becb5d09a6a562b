using Shop.Domain.Addresses;
using Shop.Domain.Carts;
using Shop.Domain.Pricing;
using Shop.Domain.Products;
using Shop.Domain.Users;

namespace Shop.Domain.Orders;

/// <summary>
/// What was agreed when the order was placed; it never changes. In one currency and one <see cref="TaxMode"/>, and always:
/// <c>Total = Subtotal − Discount + Shipping (+ Tax, where taxes are added)</c> = the lines' totals + shipping's.
/// </summary>
public sealed record OrderTerms
{
    /// <exception cref="ArgumentException">
    /// There are no lines or more than a cart holds, two of one product, currencies or tax modes mix, there is a discount without a
    /// coupon, or the total is more than a price can be, which no quote lets through.
    /// </exception>
    public OrderTerms(
        OrderId id, UserId customer, ValueList<OrderLine> lines, OrderShipping shipping, CouponCode? coupon, Address shipTo)
    {
        Amounts.Require(lines.Count is > 0 and <= Cart.MaxLines, $"An order has 1 to {Cart.MaxLines} lines.");
        Amounts.Require(lines.DistinctBy(line => line.ProductId).Count() == lines.Count, "An order has one line a product.");
        Amounts.Require(lines.All(line => line.Taxes == shipping.Taxes), "An order has one tax mode.");
        (Id, Customer, Lines, Shipping, Coupon, ShipTo) = (id, customer, lines, shipping, coupon, shipTo);
        Subtotal = Sum(line => line.Subtotal);
        Discount = Sum(line => line.Discount);
        Tax = Sum(line => line.Tax) + shipping.Tax;
        Total = Sum(line => line.Total) + shipping.Total;
        Amounts.Require(coupon is not null || !Discount.IsPositive, "A discount comes from a coupon.");
        Amounts.Require(Total.MinorUnits <= Price.MaxMinorUnits, "No quote comes to more than a payment can be.");
    }

    public OrderId Id { get; }

    public UserId Customer { get; }

    /// <summary>One a product.</summary>
    public ValueList<OrderLine> Lines { get; }

    public OrderShipping Shipping { get; }

    /// <summary>Null where none was used.</summary>
    public CouponCode? Coupon { get; }

    public Address ShipTo { get; }

    public Currency Currency => Shipping.Charge.Currency;

    /// <summary>The goods before the coupon.</summary>
    public Money Subtotal { get; }

    /// <summary>0 or more, taken off.</summary>
    public Money Discount { get; }

    /// <summary>Of goods and shipping, included or on top.</summary>
    public Money Tax { get; }

    /// <summary>What is to be paid.</summary>
    public Money Total { get; }

    public static OrderTerms Of(OrderId id, UserId customer, Quote quote, Address shipTo) => new(
        id, customer, quote.Lines.Select(OrderLine.Of).ToValueList(), OrderShipping.Of(quote.Delivery), quote.Coupon, shipTo);

    /// <summary>Null when the order has no such product.</summary>
    public OrderLine? LineOf(ProductId productId) => Lines.FirstOrDefault(line => line.ProductId == productId);

    private Money Sum(Func<OrderLine, Money> amount) => Lines.Select(amount).Sum(Currency);
}
