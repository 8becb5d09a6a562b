using Shop.Domain.Orders;

namespace Shop.Functions.Orders;

/// <summary>Explains the status of an order in words, for the customer.</summary>
internal static class OrderTexts
{
    public static string Of(Order order) => order switch
    {
        CreatedOrder => "We have your order and will process the payment now.",
        OrderInCheckout { CancellationRequested: true } =>
            "You asked to cancel this order. We will tell you soon whether that was still possible.",
        ProcessingOrder => "We are processing your payment.",
        AwaitingPaymentOrder => "Please complete your payment.",
        ConfirmedOrder => "Your order is confirmed.",
        ShippedOrder => "Your order is on its way.",
        DeliveredOrder => "Your order has arrived.",
        CancelledOrder => "Your order is cancelled. You pay nothing for it.",
        FailedOrder failed => $"Your order could not be completed. {failed.Reason.Explain()} You pay nothing for it.",
        RefundedOrder => "Your payment is refunded.",
        _ => throw new InvalidOperationException($"Unknown order {order.GetType()}."),
    };
}
