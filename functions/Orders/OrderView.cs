using Shop.Domain.Addresses;
using Shop.Domain.Orders;
using Shop.Domain.Pricing;
using Shop.Functions.Payments;

namespace Shop.Functions.Orders;

/// <summary>
/// An order. Its lines and amounts never change. <c>total = subtotal − discount + shipping</c>; when <c>taxes</c> is <c>added</c>, also
/// <c>+ tax</c>.
/// </summary>
/// <param name="OrderId"><inheritdoc cref="Domain.Orders.OrderId"/></param>
/// <param name="UserId"><inheritdoc cref="Domain.Users.UserId"/>The customer.</param>
/// <param name="Status" example="CONFIRMED">The status of the order.</param>
/// <param name="StatusText" example="Your order is confirmed.">The status in words, for the customer.</param>
/// <param name="CancellationRequested" example="false">
/// Whether the customer asked to cancel the order while the payment was being processed.
/// </param>
/// <param name="Timeline">The statuses of the order, oldest first.</param>
/// <param name="Lines">The ordered products.</param>
/// <param name="ShippingAddress">The address of the parcel.</param>
/// <param name="ShippingMethod" example="standard">The shipping method.</param>
/// <param name="CouponCode"><inheritdoc cref="Domain.Pricing.CouponCode"/>The code of the used coupon; left out without a coupon.</param>
/// <param name="Taxes" example="included"><inheritdoc cref="Quotes.QuoteView.Taxes"/></param>
/// <param name="Subtotal"><inheritdoc cref="Quotes.QuoteView.Subtotal"/></param>
/// <param name="Discount"><inheritdoc cref="Quotes.QuoteView.Discount"/></param>
/// <param name="Shipping"><inheritdoc cref="Quotes.QuoteView.Shipping"/></param>
/// <param name="Tax"><inheritdoc cref="Quotes.QuoteView.Tax"/></param>
/// <param name="Total" example='{"amount":2937,"currency":"USD"}'>The amount to pay.</param>
/// <param name="Payment">The payment; left out before the card is charged.</param>
/// <param name="Shipment">The parcel; left out before the order is shipped.</param>
/// <param name="Returns">The returns of the order, oldest first.</param>
/// <param name="PlacedAt" example="2026-03-01T12:00:00.0000000Z">When the order was placed.</param>
/// <param name="UpdatedAt"><inheritdoc cref="Fields.UpdatedAt"/></param>
/// <param name="Version"><inheritdoc cref="Fields.Version"/></param>
internal sealed record OrderView(
    string OrderId,
    string UserId,
    [property: Wire<OrderStatus>] string Status,
    string StatusText,
    bool CancellationRequested,
    IReadOnlyList<OrderStepView> Timeline,
    IReadOnlyList<OrderLineView> Lines,
    OrderAddressView ShippingAddress,
    [property: Wire<ShippingMethod>] string ShippingMethod,
    string? CouponCode,
    [property: Wire<TaxMode>] string Taxes,
    MoneyView Subtotal,
    MoneyView Discount,
    MoneyView Shipping,
    MoneyView Tax,
    MoneyView Total,
    OrderPaymentView? Payment,
    ShipmentView? Shipment,
    IReadOnlyList<ReturnView> Returns,
    DateTimeOffset PlacedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static OrderView Of(Order order) => Of(order, OrderPayments.None, caller: null);

    /// <inheritdoc cref="OrderPaymentView.Of"/>
    public static OrderView Of(Order order, OrderPayments payments, UserId? caller) => new(
        $"{order.Id}",
        $"{order.Terms.Customer}",
        order.Status.Wire(),
        OrderTexts.Of(order),
        order is OrderInCheckout { CancellationRequested: true },
        [.. order.History.Steps.Select(step => new OrderStepView(step.Status.Wire(), step.At))],
        [.. order.Terms.Lines.Select(OrderLineView.Of)],
        OrderAddressView.Of(order.Terms.ShipTo),
        order.Terms.Shipping.Method.Wire(),
        order.Terms.Coupon?.Value,
        order.Terms.Shipping.Taxes.Wire(),
        MoneyView.Of(order.Terms.Subtotal),
        MoneyView.Of(order.Terms.Discount),
        MoneyView.Of(order.Terms.Shipping.Charge),
        MoneyView.Of(order.Terms.Tax),
        MoneyView.Of(order.Terms.Total),
        OrderPaymentView.Of(order, payments, caller),
        ShipmentView.Of(order),
        ReturnView.Of(order),
        order.History.Steps[0].At,
        order.History.UpdatedAt,
        order.History.Version);
}

/// <summary>A status that the order had.</summary>
/// <param name="Status" example="CREATED">The status.</param>
/// <param name="At" example="2026-03-01T12:00:00.0000000Z">When the order got the status.</param>
internal sealed record OrderStepView([property: Wire<OrderStatus>] string Status, DateTimeOffset At);

/// <summary>An ordered product.</summary>
/// <param name="ProductId"><inheritdoc cref="Domain.Products.ProductId"/></param>
/// <param name="Name"><inheritdoc cref="Domain.Products.ProductName"/></param>
/// <param name="Quantity" example="2">The number of pieces.</param>
/// <param name="UnitPrice" example='{"amount":1299,"currency":"USD"}'>The price of one piece at this quantity.</param>
/// <param name="Subtotal" example='{"amount":2598,"currency":"USD"}'>The price of all pieces before the coupon.</param>
/// <param name="Discount" example='{"amount":260,"currency":"USD"}'>The part of the coupon's discount for this line.</param>
/// <param name="Tax" example='{"amount":390,"currency":"USD"}'>The tax on this line.</param>
/// <param name="Total" example='{"amount":2338,"currency":"USD"}'>The price of all pieces after the discount, with tax.</param>
internal sealed record OrderLineView(
    string ProductId, string Name, int Quantity, MoneyView UnitPrice, MoneyView Subtotal, MoneyView Discount, MoneyView Tax, MoneyView Total)
{
    public static OrderLineView Of(OrderLine line) => new(
        $"{line.ProductId}",
        line.ProductName.Value,
        line.Quantity.Count,
        MoneyView.Of(line.UnitPrice.Money),
        MoneyView.Of(line.Subtotal),
        MoneyView.Of(line.Discount),
        MoneyView.Of(line.Tax),
        MoneyView.Of(line.Total));
}

/// <summary>The address of the parcel when the order was placed.</summary>
/// <param name="Name"><inheritdoc cref="Addresses.PostalBody.Name"/></param>
/// <param name="Line1"><inheritdoc cref="Addresses.PostalBody.Line1"/></param>
/// <param name="Line2"><inheritdoc cref="Addresses.PostalBody.Line2"/></param>
/// <param name="City"><inheritdoc cref="Addresses.PostalBody.City"/></param>
/// <param name="Region"><inheritdoc cref="Addresses.PostalBody.Region"/></param>
/// <param name="PostalCode"><inheritdoc cref="Addresses.PostalBody.PostalCode"/></param>
/// <param name="Country"><inheritdoc cref="Addresses.PostalBody.Country"/></param>
internal sealed record OrderAddressView(
    string Name, string Line1, string? Line2, string City, string Region, string? PostalCode, string Country)
{
    public static OrderAddressView Of(Address address) => new(
        address.Name.Value,
        address.Line1.Value,
        address.Line2?.Value,
        address.City.Value,
        address.Region.Value,
        address.PostalCode?.Value,
        address.Country.Code);
}
