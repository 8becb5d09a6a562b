using Shop.Domain.Orders;

namespace Shop.Functions.Orders;

internal sealed class RequestOrderReturn(Endpoint<RequestOrderReturn> endpoint, OrderChanges changes, Randomness randomness)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Post, "/orders/{id}/returns")]
    [Operation("Asks to return products of a delivered order")]
    [SignedIn]
    [Idempotent(Required = true)]
    [Body<ReturnBody>]
    [Replies<OrderView>(200)]
    [Refuses<NotFound>, Refuses<OrderNotReady>, Refuses<ReturnOpen>, Refuses<ReturnTooLate>, Refuses<ReturnTooMany>, Refuses<TooManyReturns>]
    [Access(ShopTable.Orders, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    [Access(ShopTable.Idempotency, Grant.GetItem | Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id) =>
        endpoint.RunAsync<ReturnBody>(request, context, (call, body) => changes.RunAsync(
            call,
            id,
            (_, now) => body.Read(randomness.NewId<ReturnId>(now), now)));
}
