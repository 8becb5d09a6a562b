using Shop.Functions.Products;

namespace Shop.Functions.Wishlists;

internal sealed class GetWishlist(Endpoint<GetWishlist> endpoint, WishlistStore wishlists, ProductStore products)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/users/me/wishlist")]
    [Operation("Returns the caller's whole wishlist with current prices and stock, the newest entry first")]
    [SignedIn]
    [Replies<PageView<WishView>>(200)]
    [Access(ShopTable.Wishlists, Grant.GetItem)]
    [Access(ShopTable.Products, Grant.BatchGetItem)]
    [Access(ShopTable.Inventory, Grant.BatchGetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync(request, context, async call =>
        {
            var list = await wishlists.FindAsync(call.Caller.Id, call.CancellationToken);
            var found = await products.FindManyAsync(list.Wishes.Select(wish => wish.ProductId), latestStock: false, call.CancellationToken);
            var views = from wish in list.Wishes
                        let product = found.Find(wish.ProductId)
                        where product is not null
                        select WishView.Of(wish, product);
            return Reply.Ok(new PageView<WishView>([.. views], NextCursor: null));
        });
}
