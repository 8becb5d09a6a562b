using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Carts;

internal sealed class RemoveCartItem(Endpoint<RemoveCartItem> endpoint, CartDesk carts)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Delete, "/cart/items/{productId}")]
    [Operation("Takes a product out of the caller's cart; again is fine", 404, 409)]
    [Roles(Role.Customer, Role.Vendor, Role.Admin)]
    [RepliesNothing]
    [Access(ShopTable.Carts, Grant.GetItem | Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string productId) =>
        endpoint.RunAsync(request, context, call => carts.RemoveAsync(call.User(), productId, call.CancellationToken));
}
