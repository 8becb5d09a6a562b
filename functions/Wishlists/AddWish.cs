using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Products;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Wishlists;

internal sealed class AddWish(Endpoint<AddWish> endpoint, WishlistStore wishlists, TimeProvider time)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Put, "/users/me/wishlist/{productId}")]
    [Operation("Puts a product onto the own wishlist; again changes nothing", 404, 409)]
    [Roles(Role.Customer, Role.Vendor, Role.Admin)]
    [RepliesNothing]
    [Access(ShopTable.Wishlists, Grant.BatchGetItem | Grant.PutItem)]
    [Access(ShopTable.Products, Grant.BatchGetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string productId) =>
        endpoint.RunAsync(request, context, async call => ProductId.TryParse(productId, out var id)
            ? await Contention.SettleAsync(() => AddAsync(call, id), call.CancellationToken)
            : Problems.NotFound);

    private async Task<Reply?> AddAsync(Call call, ProductId id)
    {
        var (list, product) = await wishlists.FindWithAsync(call.Caller.Id, id, call.CancellationToken);
        return product is null ? Problems.NotFound
            : !list.Add(product, time.GetUtcNow()).TryGet(out var added, out var refusal) ? refusal
            : await wishlists.SaveAsync(list, added, call.CancellationToken) ? Reply.NoContent
            : null;
    }
}
