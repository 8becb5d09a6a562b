namespace Shop.Domain.Notifications;

/// <summary>The topic of a notification; the wire text is in kebab-case.</summary>
public enum NotificationKind
{
    Welcome,
    RoleChanged,
    OrderReceived,
    OrderAwaitingPayment,
    OrderConfirmed,
    OrderCancelled,
    OrderFailed,
    OrderShipped,
    OrderDelivered,
    RefundGranted,
    PaymentRefunded,
    ReturnRequested,
    ReturnApproved,
    ReturnRejected,
    ReturnReceived,
    ProductSold,
    StockLow,
}

public static class NotificationKinds
{
    public static string Wire(this NotificationKind kind) => kind switch
    {
        NotificationKind.Welcome => "welcome",
        NotificationKind.RoleChanged => "role-changed",
        NotificationKind.OrderReceived => "order-received",
        NotificationKind.OrderAwaitingPayment => "order-awaiting-payment",
        NotificationKind.OrderConfirmed => "order-confirmed",
        NotificationKind.OrderCancelled => "order-cancelled",
        NotificationKind.OrderFailed => "order-failed",
        NotificationKind.OrderShipped => "order-shipped",
        NotificationKind.OrderDelivered => "order-delivered",
        NotificationKind.RefundGranted => "refund-granted",
        NotificationKind.PaymentRefunded => "payment-refunded",
        NotificationKind.ReturnRequested => "return-requested",
        NotificationKind.ReturnApproved => "return-approved",
        NotificationKind.ReturnRejected => "return-rejected",
        NotificationKind.ReturnReceived => "return-received",
        NotificationKind.ProductSold => "product-sold",
        NotificationKind.StockLow => "stock-low",
    };

    public static Outcome<NotificationKind> Read(string? text, string field = "kind") => WireText.Read<NotificationKind>(text, field, Wire);
}
