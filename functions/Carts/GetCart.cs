using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Carts;

internal sealed class GetCart(Endpoint<GetCart> endpoint, CartDesk carts)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Get, "/cart")]
    [Operation("The caller's cart, and what has changed about its products")]
    [Roles(Role.Customer, Role.Vendor, Role.Admin)]
    [Replies<CartView>(200)]
    [Access(ShopTable.Carts, Grant.GetItem)]
    [Access(ShopTable.Products, Grant.BatchGetItem)]
    [Access(ShopTable.Inventory, Grant.BatchGetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync(request, context, call => carts.ShowAsync(call.User(), call.CancellationToken));
}
