namespace Shop.Functions.Carts;

internal sealed class ClearCart(Endpoint<ClearCart> endpoint, CartChanges carts)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Delete, "/cart")]
    [Operation("Takes everything out of the caller's cart; again is fine")]
    [SignedIn]
    [RepliesNothing]
    [Refuses<EditConflict>]
    [Access(ShopTable.Carts, Grant.GetItem | Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync(request, context, call => carts.ClearAsync(call, call.User()));
}
