using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Functions.Carts;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.GuestCarts;

internal sealed class ClearGuestCart(Endpoint<ClearGuestCart> endpoint, CartDesk carts)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Delete, "/guest-cart")]
    [Operation("Takes everything out of the guest's cart; again is fine", 404, 409)]
    [Public]
    [Header(GuestHeader.Name, GuestHeader.Description, Required = true)]
    [RepliesNothing]
    [Access(ShopTable.Carts, Grant.GetItem | Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync(request, context, call => call.AsGuestAsync(guest => carts.ClearAsync(guest, call.CancellationToken)));
}
