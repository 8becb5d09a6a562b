using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Functions.Orders;

internal sealed class CancelOrder(Endpoint<CancelOrder> endpoint, OrderChanges changes, Randomness randomness)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Post, "/orders/{id}/cancel")]
    [Operation(
        "Cancels an order that is not shipped: at once, with a refund when it is paid, or as a request while the payment is processed")]
    [SignedIn]
    [Replies<OrderView>(200)]
    [Replies<OrderView>(202)]
    [Refuses<NotFound>, Refuses<OrderNotReady>, Refuses<RefundTooHigh>, Refuses<PaymentDisputed>]
    [Access(ShopTable.Orders, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.Inventory, Grant.BatchGetItem | Grant.UpdateItem)]
    [Access(ShopTable.Coupons, Grant.UpdateItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id) =>
        endpoint.RunAsync(request, context, call => changes.RunAsync(
            call,
            id,
            Cancel,
            order => order is CancelledOrder or RefundedOrder ? Reply.Ok(OrderView.Of(order)) : Reply.Accepted(OrderView.Of(order)),
            movesStock: true));

    // A paid order is refunded as a whole, and its pieces are available again.
    private Outcome<OrderCommand> Cancel(Order order, DateTimeOffset now) => order is ConfirmedOrder
        ? new GrantRefund(randomness.NewId<RefundId>(now), Amount: null, RefundReason.Cancelled, now)
        : new RequestCancellation(now);
}
