using Shop.Domain.Carts;

namespace Shop.Functions.Carts;

internal sealed class ClearCart(Endpoint<ClearCart> endpoint, CartChanges changes)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Delete, "/cart")]
    [Operation("Removes all products from the caller's cart; an empty cart does not change")]
    [SignedIn]
    [RepliesNothing]
    [Refuses<EditConflict>]
    [Access(ShopTable.Carts, Grant.GetItem | Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync(request, context, call => changes.ClearAsync(call, new CartOwner.User(call.Caller.Id)));
}
