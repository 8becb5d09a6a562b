using Shop.Domain.Orders;

namespace Shop.Functions.Orders;

internal sealed class ReceiveOrderReturn(Endpoint<ReceiveOrderReturn> endpoint, OrderChanges changes)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Post, "/orders/{id}/returns/{returnId}/receive")]
    [Operation("Records the products that arrived with a return; those that can be sold again are available at once")]
    [Roles(Role.Admin)]
    [Body<ReceivedBody>]
    [Replies<OrderView>(200)]
    [Refuses<NotFound>, Refuses<OrderNotReady>, Refuses<ReturnUnknown>, Refuses<ReturnNotReady>, Refuses<ReturnTooMany>]
    [Access(ShopTable.Orders, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.Inventory, Grant.BatchGetItem | Grant.UpdateItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id, string returnId) =>
        endpoint.RunAsync<ReceivedBody>(request, context, (call, body) => changes.RunAsync(
            call,
            id,
            ReturnCommands.Read(returnId, body.Read),
            movesStock: true));
}
