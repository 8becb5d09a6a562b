using Shop.Domain.Addresses;
using Shop.Domain.Carts;
using Shop.Domain.Inventory;
using Shop.Domain.Payments;
using Shop.Domain.Pricing;
using Shop.Domain.Products;
using Shop.Domain.Users;

namespace Shop.Domain.Orders;

/// <summary>The data with which a customer orders a cart, before the order is placed.</summary>
/// <param name="PaymentMethod">Null is allowed only when there is nothing to pay.</param>
/// <param name="CartVersion">The version of the cart that the customer saw; null accepts every version.</param>
/// <param name="ExpectedTotal">The total that the customer saw; null accepts every total.</param>
public sealed record OrderPlacement(
    OrderId Id, UserId Customer, Address ShipTo, PaymentMethodId? PaymentMethod, long? CartVersion, Money? ExpectedTotal)
{
    /// <summary>Reads the total that a customer saw: 0 or more minor units.</summary>
    public static Outcome<Money> ReadTotal(long? amount, string? currency, string field = "expectedTotal")
    {
        var form = new FormReader();
        var minorUnits = form.Take<long>(amount is >= 0 and <= Price.MaxMinorUnits
            ? amount.Value
            : Invalid.Field($"{field}.amount", $"must be 0 to {Price.MaxMinorUnits} minor units"));
        var known = form.Take(Currency.Read(currency, $"{field}.currency"));
        return form.Build(() => new Money(minorUnits, known));
    }

    /// <param name="contents">The cart with the current state of its products and their stock.</param>
    /// <param name="quote">The current price of these contents.</param>
    /// <param name="placed">The orders of <see cref="Cart.Placed"/>.</param>
    /// <returns>
    /// Refused: <see cref="OrderOpen"/>, <see cref="ProductRetired"/>, <see cref="OutOfStock"/>, <see cref="QuoteChanged"/>,
    /// <see cref="TooManyOpenOrders"/>, <see cref="TooManyFailedPayments"/>, or <see cref="Invalid"/> for a missing <c>paymentMethodId</c>.
    /// </returns>
    public Outcome<CreatedOrder> Place(CartContents contents, Quote quote, ValueList<Order> placed, DateTimeOffset now) =>
        Last(contents.Cart, placed) is { Status: not (OrderStatus.Failed or OrderStatus.Cancelled) } open ? new OrderOpen(open.Id)
        : OrderLimits.Refuse(placed, now) is { } limit ? limit
        : contents.Entries.Select(Unavailable).FirstOrDefault(refusal => refusal is not null) is { } refusal ? refusal
        : IsOutdated(contents, quote) ? new QuoteChanged(quote, contents)
        : PaymentMethod is null && quote.Total.IsPositive ? Invalid.Field("paymentMethodId", "is required for a total above 0")
        : Order.Place(OrderTerms.Of(Id, Customer, quote, ShipTo) with { PaymentMethod = quote.Total.IsPositive ? PaymentMethod : null }, now);

    private static Order? Last(Cart cart, ValueList<Order> placed) => placed.FirstOrDefault(order => order.Id == cart.OpenOrder?.OrderId);

    private static Refusal? Unavailable(CartEntry entry) =>
        entry.PriceNow is null ? new ProductRetired(entry.Line.ProductId)
        : entry.Line.Quantity.Count > entry.Available.Count ? new OutOfStock(entry.Line.ProductId, entry.Available)
        : null;

    private bool IsOutdated(CartContents contents, Quote quote) =>
        (CartVersion is { } version && version != contents.Cart.Version) || (ExpectedTotal is { } total && total != quote.Total);
}
