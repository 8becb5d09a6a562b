using Shop.Domain.Carts;

namespace Shop.Functions.Carts;

internal sealed class RemoveCartItem(Endpoint<RemoveCartItem> endpoint, CartChanges changes)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Delete, "/cart/items/{productId}")]
    [Operation("Removes a product from the caller's cart; a product that is not in the cart changes nothing")]
    [SignedIn]
    [RepliesNothing]
    [Refuses<EditConflict>, Refuses<NotFound>]
    [Access(ShopTable.Carts, Grant.GetItem | Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string productId) =>
        endpoint.RunAsync(request, context, call => changes.RemoveAsync(call, new CartOwner.User(call.Caller.Id), productId));
}
