using Shop.Domain.Addresses;
using Shop.Domain.Carts;
using Shop.Domain.Payments;
using Shop.Domain.Pricing;
using Shop.Domain.Products;
using Shop.Domain.Users;

namespace Shop.Domain.Orders;

/// <summary>
/// The content of an order at the time when it was placed. The terms never change. They have one currency and one <see cref="TaxMode"/>.
/// Invariant: <c>Total = Subtotal − Discount + Shipping (+ Tax, where taxes are added)</c> = the totals of the lines + the total of
/// shipping.
/// </summary>
public sealed record OrderTerms
{
    /// <exception cref="ArgumentException">
    /// There are no lines or more than <see cref="Cart.MaxLines"/>, two lines have the same product, currencies or tax modes differ, there
    /// is a discount without a coupon, or the total is above <see cref="Price.MaxMinorUnits"/>.
    /// </exception>
    public OrderTerms(
        OrderId id, UserId customer, ValueList<OrderLine> lines, OrderShipping shipping, CouponCode? coupon, Address shipTo)
    {
        Argument.Require(lines.Count is > 0 and <= Cart.MaxLines, $"An order has 1 to {Cart.MaxLines} lines.");
        Argument.Require(lines.AreDistinctBy(line => line.ProductId), "An order has one line per product.");
        Argument.Require(lines.All(line => line.Taxes == shipping.Taxes), "An order has one tax mode.");
        (Id, Customer, Lines, Shipping, Coupon, ShipTo) = (id, customer, lines, shipping, coupon, shipTo);
        Subtotal = Sum(line => line.Subtotal);
        Discount = Sum(line => line.Discount);
        Tax = Sum(line => line.Tax) + shipping.Tax;
        Total = Sum(line => line.Total) + shipping.Total;
        Argument.Require(coupon is not null || !Discount.IsPositive, "A discount needs a coupon.");
        Argument.Require(Total.MinorUnits <= Price.MaxMinorUnits, "The total must be at most the maximum of a payment.");
    }

    public OrderId Id { get; }

    public UserId Customer { get; }

    /// <summary>One line per product.</summary>
    public ValueList<OrderLine> Lines { get; }

    public OrderShipping Shipping { get; }

    /// <summary>The code of the coupon; null when no coupon was used.</summary>
    public CouponCode? Coupon { get; }

    public Address ShipTo { get; }

    /// <summary>The card to charge; null when there is nothing to pay.</summary>
    public PaymentMethodId? PaymentMethod { get; init; }

    public Currency Currency => Shipping.Charge.Currency;

    /// <summary>The price of the goods after quantity tiers and before the coupon.</summary>
    public Money Subtotal { get; }

    /// <summary>The coupon's discount on all lines, subtracted from the subtotal; 0 or more.</summary>
    public Money Discount { get; }

    /// <summary>The tax on goods and shipping, included in the prices or added to them.</summary>
    public Money Tax { get; }

    /// <summary>The amount to pay; 0 is possible.</summary>
    public Money Total { get; }

    public static OrderTerms Of(OrderId id, UserId customer, Quote quote, Address shipTo) => new(
        id, customer, quote.Lines.Select(OrderLine.Of).ToValueList(), OrderShipping.Of(quote.Delivery), quote.Coupon, shipTo);

    /// <summary>The line of a product; null when the order does not have the product.</summary>
    public OrderLine? LineOf(ProductId productId) => Lines.FirstOrDefault(line => line.ProductId == productId);

    private Money Sum(Func<OrderLine, Money> amount) => Lines.Select(amount).Sum(Currency);
}
