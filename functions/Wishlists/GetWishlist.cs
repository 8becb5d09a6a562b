namespace Shop.Functions.Wishlists;

internal sealed class GetWishlist(Endpoint<GetWishlist> endpoint, WishlistStore wishlists)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/users/me/wishlist")]
    [Operation("The whole own wishlist, the newest wish first, with prices and stock of now")]
    [SignedIn]
    [Replies<PageView<WishView>>(200)]
    [Access(ShopTable.Wishlists, Grant.GetItem)]
    [Access(ShopTable.Products, Grant.BatchGetItem)]
    [Access(ShopTable.Inventory, Grant.BatchGetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync(request, context, async call =>
        {
            var list = await wishlists.FindAsync(call.Caller.Id, call.CancellationToken);
            var seen = await wishlists.LookAsync(list, call.CancellationToken);
            return Reply.Ok(new PageView<WishView>([.. seen.Select(WishView.Of)], NextCursor: null));
        });
}
