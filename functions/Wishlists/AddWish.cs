using Shop.Domain.Products;
using Shop.Domain.Wishlists;

namespace Shop.Functions.Wishlists;

internal sealed class AddWish(Endpoint<AddWish> endpoint, WishlistStore wishlists, ChangePipeline pipeline)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Put, "/users/me/wishlist/{productId}")]
    [Operation("Adds a product to the caller's wishlist; a product that is already on it changes nothing")]
    [SignedIn]
    [RepliesNothing]
    [Refuses<NotFound>, Refuses<ProductRetired>, Refuses<WishlistFull>]
    [Access(ShopTable.Wishlists, Grant.BatchGetItem | Grant.PutItem)]
    [Access(ShopTable.Products, Grant.BatchGetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string productId) =>
        endpoint.RunAsync(request, context, call => pipeline.RunAsync<ReadWishlist, Wishlist>(call, new()
        {
            Load = async (_, cancellationToken) =>
                ProductId.TryParse(productId, out var id)
                && await wishlists.FindWithAsync(call.Caller.Id, id, cancellationToken) is (var list, { } product)
                    ? new(list, product)
                    : null,
            Version = read => read.List.Version,
            Decide = (read, now) => read.List.Add(read.Product, now),
            Write = (read, after) => wishlists.Put(read.List, after),
            Answer = (_, _) => Reply.NoContent,
            Conflicts = WhenOvertaken.DecideAgain,
        }));

    private sealed record ReadWishlist(Wishlist List, Product Product);
}
