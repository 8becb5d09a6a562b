using Shop.Domain.Orders;

namespace Shop.Functions.Orders;

internal sealed class RejectOrderReturn(Endpoint<RejectOrderReturn> endpoint, OrderChanges changes)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Post, "/orders/{id}/returns/{returnId}/reject")]
    [Operation("Rejects a return, with a reason for the customer")]
    [Roles(Role.Admin)]
    [Body<RejectionBody>]
    [Replies<OrderView>(200)]
    [Refuses<NotFound>, Refuses<OrderNotReady>, Refuses<ReturnUnknown>, Refuses<ReturnNotReady>]
    [Access(ShopTable.Orders, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id, string returnId) =>
        endpoint.RunAsync<RejectionBody>(request, context, (call, body) => changes.RunAsync(
            call,
            id,
            ReturnCommands.Read(returnId, (known, now) =>
                Remark.Read(body.Reason, "reason").Map<OrderCommand>(why => new RejectReturn(known, why, now)))));
}
