using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Functions.Payments;

namespace Shop.Functions.Orders;

/// <summary>The payment of an order.</summary>
/// <param name="Status" example="captured">The state of the payment.</param>
/// <param name="Reason" example="null">The reason of a decline, for the customer; left out otherwise.</param>
/// <param name="ClientSecret" example="null">
/// With it, Stripe.js lets the customer authenticate the payment. Only the customer gets it, and only while the status is
/// <c>action-required</c>.
/// </param>
/// <param name="Captured" example='{"amount":2937,"currency":"USD"}'>The amount that was paid.</param>
/// <param name="Refunded" example='{"amount":0,"currency":"USD"}'>The sum of the refunds.</param>
/// <param name="Refunds">The refunds, oldest first.</param>
/// <param name="Disputes" example="[]">The disputes that the customer opened at their bank.</param>
internal sealed record OrderPaymentView(
    [property: Wire<ChargeStatus>] string Status,
    string? Reason,
    string? ClientSecret,
    MoneyView Captured,
    MoneyView Refunded,
    IReadOnlyList<RefundView> Refunds,
    IReadOnlyList<DisputeView> Disputes)
{
    /// <param name="payments">What the payments table has of the order.</param>
    /// <param name="caller">Null for nobody.</param>
    public static OrderPaymentView? Of(Order order, OrderPayments payments, UserId? caller) => (order, payments.Charge) switch
    {
        (PaidOrder paid, _) => new(
            ChargeStatus.Captured.Wire(),
            Reason: null,
            ClientSecret: null,
            MoneyView.Of(paid.Payment.Captured),
            MoneyView.Of(paid.Payment.Refunded),
            [.. paid.Payment.Refunds.Select(refund => RefundView.Of(refund, payments.Transfers))],
            [.. paid.Payment.Disputes.Select(DisputeView.Of)]),
        (_, { } open) => new(
            open.Charge.Status.Wire(),
            open.Charge.Reason,
            open.Charge.Status == ChargeStatus.ActionRequired && caller == order.Terms.Customer ? open.ClientSecret?.Reveal() : null,
            MoneyView.Of(open.Charge.Captured),
            MoneyView.Of(payments.Transfers.Aggregate(Money.Zero(order.Terms.Currency), (sum, transfer) => sum + transfer.Amount)),
            [.. payments.Transfers.Select(RefundView.OfUnclaimed)],
            []),
        _ => null,
    };
}

/// <summary>A refund of an order.</summary>
/// <param name="RefundId"><inheritdoc cref="Domain.Payments.RefundId"/></param>
/// <param name="Amount" example='{"amount":1299,"currency":"USD"}'>The amount of the refund.</param>
/// <param name="Reason" example="goodwill">The reason for the refund.</param>
/// <param name="Status" example="succeeded">
/// The state of the transfer. <c>succeeded</c>: the money is on its way. <c>failed</c>: the bank did not accept it, and the shop pays in another way.
/// </param>
/// <param name="At" example="2026-03-08T12:00:00.0000000Z">When the refund was granted.</param>
internal sealed record RefundView(
    string RefundId,
    MoneyView Amount,
    [property: Wire<RefundReason>] string Reason,
    [property: Wire<RefundStatus>] string Status,
    DateTimeOffset At)
{
    public static RefundView Of(Refund refund, IReadOnlyList<RefundTransfer> transfers) => new(
        $"{refund.Id}",
        MoneyView.Of(refund.Amount),
        refund.Reason.Wire(),
        (transfers.FirstOrDefault(transfer => transfer.Id == refund.Id)?.Status ?? RefundStatus.Pending).Wire(),
        refund.At);

    /// <summary>The refund of a payment that was captured although the order failed or was cancelled.</summary>
    public static RefundView OfUnclaimed(RefundTransfer transfer) => new(
        $"{transfer.Id}",
        MoneyView.Of(transfer.Amount),
        RefundReason.Undelivered.Wire(),
        transfer.Status.Wire(),
        transfer.UpdatedAt);
}

/// <summary>A dispute of the payment.</summary>
/// <param name="DisputeId" example="du_1QzY2m2eZvKYlo2C">The card processor's id of the dispute.</param>
/// <param name="Amount" example='{"amount":2937,"currency":"USD"}'>The amount that the bank takes back if the shop loses.</param>
/// <param name="Status" example="open">
/// The state of the dispute. <c>open</c>: the bank examines it. <c>won</c>: the shop has the money. <c>lost</c>: the customer has the money.
/// </param>
/// <param name="At" example="2026-03-08T12:00:00.0000000Z">When the dispute was reported.</param>
internal sealed record DisputeView(string DisputeId, MoneyView Amount, [property: Wire<DisputeStatus>] string Status, DateTimeOffset At)
{
    public static DisputeView Of(Dispute dispute) =>
        new($"{dispute.Id}", MoneyView.Of(dispute.Amount), dispute.Status.Wire(), dispute.At);
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
