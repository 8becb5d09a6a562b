using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Functions.Orders;

internal sealed class RefundOrderReturn(Endpoint<RefundOrderReturn> endpoint, OrderChanges changes, Randomness randomness)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Post, "/orders/{id}/returns/{returnId}/refund")]
    [Operation("Grants the refund for a received return; the money is transferred afterwards")]
    [Roles(Role.Admin)]
    [Replies<OrderView>(200)]
    [Refuses<NotFound>, Refuses<OrderNotReady>, Refuses<ReturnUnknown>, Refuses<ReturnNotReady>, Refuses<PaymentDisputed>]
    [Access(ShopTable.Orders, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id, string returnId) =>
        endpoint.RunAsync(request, context, call => changes.RunAsync(
            call,
            id,
            ReturnCommands.Of(returnId, (known, now) =>
                new RefundReturn(known, randomness.NewId<RefundId>(now), now))));
}
