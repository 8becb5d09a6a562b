using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Functions.Orders;

internal sealed class RefundOrder(Endpoint<RefundOrder> endpoint, OrderChanges changes, Randomness randomness)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Post, "/orders/{id}/refunds")]
    [Operation("Grants a refund of a paid order; the money is transferred afterwards. Pieces of an order that is not shipped are available again")]
    [Roles(Role.Admin)]
    [Idempotent(Required = true)]
    [Body<RefundBody>]
    [Replies<OrderView>(200)]
    [Refuses<NotFound>, Refuses<OrderNotReady>, Refuses<RefundTooHigh>, Refuses<ReturnOpen>, Refuses<TooManyRefunds>, Refuses<PaymentDisputed>]
    [Access(ShopTable.Orders, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.Inventory, Grant.BatchGetItem | Grant.UpdateItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    [Access(ShopTable.Idempotency, Grant.GetItem | Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id) =>
        endpoint.RunAsync<RefundBody>(request, context, (call, body) => changes.RunAsync(
            call,
            id,
            (_, now) => body.Read(randomness.NewId<RefundId>(now), now),
            movesStock: true));
}
