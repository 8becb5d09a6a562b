using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Functions.Carts;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.GuestCarts;

internal sealed class SetGuestCartItem(Endpoint<SetGuestCartItem> endpoint, CartDesk carts)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Put, "/guest-cart/items/{productId}")]
    [Operation("Puts a product into the guest's cart, or changes how many of it are wanted", 404, 409)]
    [Public]
    [Header(GuestHeader.Name, GuestHeader.Description, Required = true)]
    [Body<CartItemBody>]
    [Replies<CartChangeView>(200)]
    [Access(ShopTable.Carts, Grant.BatchGetItem | Grant.PutItem)]
    [Access(ShopTable.Products, Grant.BatchGetItem)]
    [Access(ShopTable.Inventory, Grant.BatchGetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string productId) =>
        endpoint.RunAsync<CartItemBody>(request, context, (call, body) => call.AsGuestAsync(guest => carts.SetAsync(guest, productId, body, call.CancellationToken)));
}
