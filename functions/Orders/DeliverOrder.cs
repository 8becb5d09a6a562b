using Shop.Domain.Orders;

namespace Shop.Functions.Orders;

internal sealed class DeliverOrder(Endpoint<DeliverOrder> endpoint, OrderChanges changes)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Post, "/orders/{id}/deliver")]
    [Operation("Marks a shipped order as delivered")]
    [Roles(Role.Admin)]
    [Replies<OrderView>(200)]
    [Refuses<NotFound>, Refuses<OrderNotReady>]
    [Access(ShopTable.Orders, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id) =>
        endpoint.RunAsync(request, context, call => changes.RunAsync(
            call, id, (_, now) => new Deliver(now), order => Reply.Ok(OrderView.Of(order))));
}
