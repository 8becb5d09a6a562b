namespace Shop.Domain.Orders;

/// <summary>Where an order stands. The wire text is in capitals: <c>AWAITING_PAYMENT</c>.</summary>
public enum OrderStatus
{
    /// <summary>Placed; its stock is held.</summary>
    Created,

    /// <summary>A checkout is at work on it.</summary>
    Processing,

    /// <summary>The customer has to act, for instance to answer his bank.</summary>
    AwaitingPayment,

    /// <summary>Paid; its stock is sold.</summary>
    Confirmed,

    Shipped,

    /// <summary>Pieces may be returned.</summary>
    Delivered,

    Cancelled,

    Failed,

    /// <summary>All that was paid went back. An order that was refunded in part keeps its status.</summary>
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

    /// <summary>What may come directly after.</summary>
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

    /// <summary>Whether it is known how the order came out: nothing is held or charged for it any more that is not its own.</summary>
    public static bool IsSettled(this OrderStatus status) => status switch
    {
        OrderStatus.Created or OrderStatus.Processing or OrderStatus.AwaitingPayment => false,
        OrderStatus.Confirmed or OrderStatus.Shipped or OrderStatus.Delivered => true,
        OrderStatus.Cancelled or OrderStatus.Failed or OrderStatus.Refunded => true,
    };
}
