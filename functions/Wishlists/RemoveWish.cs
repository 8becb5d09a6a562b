using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Products;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Wishlists;

internal sealed class RemoveWish(Endpoint<RemoveWish> endpoint, WishlistStore wishlists)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Delete, "/users/me/wishlist/{productId}")]
    [Operation("Takes a product off the own wishlist; one that is not on it changes nothing", 404)]
    [Roles(Role.Customer, Role.Vendor, Role.Admin)]
    [RepliesNothing]
    [Access(ShopTable.Wishlists, Grant.GetItem | Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string productId) =>
        endpoint.RunAsync(request, context, async call => ProductId.TryParse(productId, out var id)
            ? await Contention.SettleAsync(() => RemoveAsync(call, id), call.CancellationToken)
            : Problems.NotFound);

    private async Task<Reply?> RemoveAsync(Call call, ProductId id)
    {
        var list = await wishlists.FindAsync(call.Caller.Id, call.CancellationToken);
        return await wishlists.SaveAsync(list, list.Remove(id), call.CancellationToken) ? Reply.NoContent : null;
    }
}
