using Shop.Domain.Orders;

namespace Shop.Functions.Orders;

internal sealed class ApproveOrderReturn(Endpoint<ApproveOrderReturn> endpoint, OrderChanges changes)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Post, "/orders/{id}/returns/{returnId}/approve")]
    [Operation("Accepts a requested return: the customer sends the products back")]
    [Roles(Role.Admin)]
    [Replies<OrderView>(200)]
    [Refuses<NotFound>, Refuses<OrderNotReady>, Refuses<ReturnUnknown>, Refuses<ReturnNotReady>]
    [Access(ShopTable.Orders, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id, string returnId) =>
        endpoint.RunAsync(request, context, call => changes.RunAsync(
            call,
            id,
            ReturnCommands.Of(returnId, (known, now) => new ApproveReturn(known, now))));
}
