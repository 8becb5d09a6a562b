namespace Shop.Functions.Carts;

internal sealed class RemoveCartItem(Endpoint<RemoveCartItem> endpoint, CartChanges carts)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Delete, "/cart/items/{productId}")]
    [Operation("Takes a product out of the caller's cart; again is fine")]
    [SignedIn]
    [RepliesNothing]
    [Refuses<NotFound>, Refuses<EditConflict>]
    [Access(ShopTable.Carts, Grant.GetItem | Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string productId) =>
        endpoint.RunAsync(request, context, call => carts.RemoveAsync(call, call.User(), productId));
}
