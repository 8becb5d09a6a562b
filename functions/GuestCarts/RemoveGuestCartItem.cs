using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Functions.Carts;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.GuestCarts;

internal sealed class RemoveGuestCartItem(Endpoint<RemoveGuestCartItem> endpoint, CartDesk carts)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Delete, "/guest-cart/items/{productId}")]
    [Operation("Takes a product out of the guest's cart; again is fine", 404, 409)]
    [Public]
    [Header(GuestHeader.Name, GuestHeader.Description, Required = true)]
    [RepliesNothing]
    [Access(ShopTable.Carts, Grant.GetItem | Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string productId) =>
        endpoint.RunAsync(request, context, call => call.AsGuestAsync(guest => carts.RemoveAsync(guest, productId, call.CancellationToken)));
}
