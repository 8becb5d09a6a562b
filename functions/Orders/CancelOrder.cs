using Shop.Domain.Orders;

namespace Shop.Functions.Orders;

internal sealed class CancelOrder(Endpoint<CancelOrder> endpoint, OrderChanges changes)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Post, "/orders/{id}/cancel")]
    [Operation("Cancels an order at once, or asks for it while the payment is processed: then the order has `cancellationRequested`")]
    [SignedIn]
    [Replies<OrderView>(200)]
    [Replies<OrderView>(202)]
    [Refuses<NotFound>, Refuses<OrderNotReady>]
    [Access(ShopTable.Orders, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.Inventory, Grant.BatchGetItem | Grant.UpdateItem)]
    [Access(ShopTable.Coupons, Grant.UpdateItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id) =>
        endpoint.RunAsync(request, context, call => changes.RunAsync(
            call,
            id,
            now => new RequestCancellation(now),
            order => order is CancelledOrder ? Reply.Ok(OrderView.Of(order)) : Reply.Accepted(OrderView.Of(order)),
            isAdministrative: false));
}
