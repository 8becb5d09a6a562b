using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Carts;

internal sealed class ClearCart(Endpoint<ClearCart> endpoint, CartDesk carts)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Delete, "/cart")]
    [Operation("Takes everything out of the caller's cart; again is fine", 409)]
    [Roles(Role.Customer, Role.Vendor, Role.Admin)]
    [RepliesNothing]
    [Access(ShopTable.Carts, Grant.GetItem | Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync(request, context, call => carts.ClearAsync(call.User(), call.CancellationToken));
}
