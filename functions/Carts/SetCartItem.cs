using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Carts;

internal sealed class SetCartItem(Endpoint<SetCartItem> endpoint, CartDesk carts)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Put, "/cart/items/{productId}")]
    [Operation("Puts a product into the caller's cart, or changes how many of it are wanted", 404, 409)]
    [Roles(Role.Customer, Role.Vendor, Role.Admin)]
    [Body<CartItemBody>]
    [Replies<CartChangeView>(200)]
    [Access(ShopTable.Carts, Grant.BatchGetItem | Grant.PutItem)]
    [Access(ShopTable.Products, Grant.BatchGetItem)]
    [Access(ShopTable.Inventory, Grant.BatchGetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string productId) =>
        endpoint.RunAsync<CartItemBody>(request, context, (call, body) => carts.SetAsync(call.User(), productId, body, call.CancellationToken));
}
