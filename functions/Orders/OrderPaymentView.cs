using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Functions.Orders;

/// <summary>The captured payment of an order.</summary>
/// <param name="Captured" example='{"amount":2937,"currency":"USD"}'>The amount that was paid.</param>
/// <param name="Refunded" example='{"amount":0,"currency":"USD"}'>The sum of the refunds.</param>
/// <param name="Refunds">The refunds, oldest first.</param>
internal sealed record OrderPaymentView(MoneyView Captured, MoneyView Refunded, IReadOnlyList<RefundView> Refunds)
{
    public static OrderPaymentView Of(Payment payment) => new(
        MoneyView.Of(payment.Captured), MoneyView.Of(payment.Refunded), [.. payment.Refunds.Select(RefundView.Of)]);
}

/// <summary>A refund of an order.</summary>
/// <param name="RefundId"><inheritdoc cref="Domain.Payments.RefundId"/></param>
/// <param name="Amount" example='{"amount":1299,"currency":"USD"}'>The amount of the refund.</param>
/// <param name="Reason" example="goodwill">The reason for the refund.</param>
/// <param name="At" example="2026-03-08T12:00:00.0000000Z">When the refund was granted.</param>
internal sealed record RefundView(string RefundId, MoneyView Amount, [property: Wire<RefundReason>] string Reason, DateTimeOffset At)
{
    public static RefundView Of(Refund refund) => new($"{refund.Id}", MoneyView.Of(refund.Amount), refund.Reason.Wire(), refund.At);
}

/// <summary>The parcel of an order.</summary>
/// <param name="Carrier" example="UPS">The name of the carrier.</param>
/// <param name="TrackingNumber" example="1Z999AA10123456784">
/// The carrier's number of the parcel; left out when the carrier does not track the parcel.
/// </param>
internal sealed record ShipmentView(string Carrier, string? TrackingNumber)
{
    public static ShipmentView? Of(Order order) => order switch
    {
        ShippedOrder shipped => Of(shipped.Shipment),
        DeliveredOrder delivered => Of(delivered.Shipment),
        RefundedOrder { Shipment: { } shipment } => Of(shipment),
        _ => null,
    };

    private static ShipmentView Of(Shipment shipment) => new(shipment.Carrier.Value, shipment.TrackingNumber?.Value);
}
