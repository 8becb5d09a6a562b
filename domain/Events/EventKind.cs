namespace Shop.Domain.Events;

/// <summary>The type of an event; the wire text is the name of the member.</summary>
public enum EventKind
{
    UserRegistered,
    UserUpdated,
    UserRoleChanged,
    UserDeactivated,
    UserReactivated,
    ProductCreated,
    ProductUpdated,
    ProductPriceChanged,
    ProductRetired,
    ProductRelisted,
    StockOpened,
    StockChanged,
    StockRestocked,
    StockWrittenOff,
    StockLow,
    StockReplenished,
    StockDiffers,
    OrderCreated,
    OrderProcessing,
    CheckoutRestarted,
    OrderAwaitingPayment,
    OrderCancellationRequested,
    OrderConfirmed,
    OrderCancelled,
    OrderFailed,
    OrderShipped,
    OrderDelivered,
    OrderRefunded,
    RefundGranted,
    ReturnRequested,
    ReturnApproved,
    ReturnRejected,
    ReturnReceived,
    ReturnRefunded,
    PaymentSucceeded,
    PaymentFailed,
    PaymentActionRequired,
    PaymentAwaited,
    PaymentRefunded,
    PaymentDiffers,
    RefundPending,
    RefundFailed,
    DisputeOpened,
    DisputeWon,
    DisputeLost,
    Removed,
}

public static class EventKinds
{
    public static string Wire(this EventKind kind) => $"{kind}";

    public static Outcome<EventKind> Read(string? text, string field = "type") => WireText.Read<EventKind>(text, field, Wire);
}
