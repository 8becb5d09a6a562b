using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Functions.Carts;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.GuestCarts;

internal sealed class GetGuestCart(Endpoint<GetGuestCart> endpoint, CartDesk carts)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Get, "/guest-cart")]
    [Operation("The guest's cart, and what has changed about its products", 404)]
    [Public]
    [Header(GuestHeader.Name, GuestHeader.Description, Required = true)]
    [Replies<CartView>(200)]
    [Access(ShopTable.Carts, Grant.GetItem)]
    [Access(ShopTable.Products, Grant.BatchGetItem)]
    [Access(ShopTable.Inventory, Grant.BatchGetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync(request, context, call => call.AsGuestAsync(guest => carts.ShowAsync(guest, call.CancellationToken)));
}
