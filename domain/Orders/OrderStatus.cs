namespace Shop.Domain.Orders;

/// <summary>The status of an order. The wire text is in capitals: <c>AWAITING_PAYMENT</c>.</summary>
public enum OrderStatus
{
    /// <summary>The order is placed; its stock is reserved.</summary>
    Created,

    /// <summary>A checkout processes the order.</summary>
    Processing,

    /// <summary>The customer has to complete the payment, for instance with the bank's authentication.</summary>
    AwaitingPayment,

    /// <summary>The order is paid; its stock is sold.</summary>
    Confirmed,

    Shipped,

    /// <summary>Pieces can be returned.</summary>
    Delivered,

    Cancelled,

    Failed,

    /// <summary>The whole payment was refunded. A partial refund does not change the status.</summary>
    Refunded,
}

public static class OrderStatuses
{
    public static string Wire(this OrderStatus status) => status switch
    {
        OrderStatus.Created => "CREATED",
        OrderStatus.Processing => "PROCESSING",
        OrderStatus.AwaitingPayment => "AWAITING_PAYMENT",
        OrderStatus.Confirmed => "CONFIRMED",
        OrderStatus.Shipped => "SHIPPED",
        OrderStatus.Delivered => "DELIVERED",
        OrderStatus.Cancelled => "CANCELLED",
        OrderStatus.Failed => "FAILED",
        OrderStatus.Refunded => "REFUNDED",
    };

    public static Outcome<OrderStatus> Read(string? text, string field = "status") => WireText.Read<OrderStatus>(text, field, Wire);

    /// <summary>The statuses that can directly follow this status.</summary>
    public static ValueList<OrderStatus> Next(this OrderStatus status) => status switch
    {
        OrderStatus.Created => [OrderStatus.Processing, OrderStatus.Cancelled, OrderStatus.Failed],
        OrderStatus.Processing => [OrderStatus.AwaitingPayment, OrderStatus.Confirmed, OrderStatus.Cancelled, OrderStatus.Failed],
        OrderStatus.AwaitingPayment => [OrderStatus.Confirmed, OrderStatus.Cancelled, OrderStatus.Failed],
        OrderStatus.Confirmed => [OrderStatus.Shipped, OrderStatus.Refunded],
        OrderStatus.Shipped => [OrderStatus.Delivered, OrderStatus.Refunded],
        OrderStatus.Delivered => [OrderStatus.Refunded],
        OrderStatus.Cancelled or OrderStatus.Failed or OrderStatus.Refunded => [],
    };

    /// <summary>
    /// Whether the checkout is over. After that, the stock is sold or released, and the payment is captured or was not taken.
    /// </summary>
    public static bool IsSettled(this OrderStatus status) => status switch
    {
        OrderStatus.Created or OrderStatus.Processing or OrderStatus.AwaitingPayment => false,
        OrderStatus.Confirmed or OrderStatus.Shipped or OrderStatus.Delivered => true,
        OrderStatus.Cancelled or OrderStatus.Failed or OrderStatus.Refunded => true,
    };
}
