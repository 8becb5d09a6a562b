using Shop.Domain.Orders;

namespace Shop.Functions.Orders;

internal sealed class ShipOrder(Endpoint<ShipOrder> endpoint, OrderChanges changes)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Post, "/orders/{id}/ship")]
    [Operation("Marks a confirmed order as shipped")]
    [Roles(Role.Admin)]
    [Body<ShipmentBody>]
    [Replies<OrderView>(200)]
    [Refuses<NotFound>, Refuses<OrderNotReady>]
    [Access(ShopTable.Orders, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id) =>
        endpoint.RunAsync<ShipmentBody>(request, context, (call, body) => changes.RunAsync(
            call,
            id,
            (_, now) => body.Read().Map<OrderCommand>(shipment => new Ship(shipment, now))));
}
