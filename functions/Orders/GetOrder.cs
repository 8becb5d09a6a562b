using Shop.Domain.Orders;

namespace Shop.Functions.Orders;

internal sealed class GetOrder(Endpoint<GetOrder> endpoint, OrderStore orders)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/orders/{id}")]
    [Operation("Returns an order of the caller; administrators can read every order")]
    [SignedIn]
    [Replies<OrderView>(200)]
    [Refuses<NotFound>]
    [Access(ShopTable.Orders, Grant.GetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id) =>
        endpoint.RunAsync(request, context, async call =>
            OrderId.TryParse(id, out var orderId) && await orders.FindAsync(orderId, call.CancellationToken) is { } order
                && order.IsVisibleTo(call.Caller.Actor)
                ? Reply.Ok(OrderView.Of(order))
                : new NotFound());
}
