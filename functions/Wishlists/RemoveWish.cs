using Shop.Domain.Products;
using Shop.Domain.Wishlists;

namespace Shop.Functions.Wishlists;

internal sealed class RemoveWish(Endpoint<RemoveWish> endpoint, WishlistStore wishlists, ChangePipeline pipeline)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Delete, "/users/me/wishlist/{productId}")]
    [Operation("Removes a product from the caller's wishlist; a product that is not on it changes nothing")]
    [SignedIn]
    [RepliesNothing]
    [Refuses<NotFound>]
    [Access(ShopTable.Wishlists, Grant.GetItem | Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string productId) =>
        endpoint.RunAsync(request, context, async call => ProductId.TryParse(productId, out var id)
            ? await pipeline.RunAsync<Wishlist, Wishlist>(call, new()
            {
                Load = async (_, cancellationToken) => await wishlists.FindAsync(call.Caller.Id, cancellationToken),
                Version = list => list.Version,
                Decide = (list, _) => list.Remove(id),
                Write = wishlists.Put,
                Answer = (_, _) => Reply.NoContent,
                Conflicts = WhenOvertaken.DecideAgain,
            })
            : new NotFound());
}
