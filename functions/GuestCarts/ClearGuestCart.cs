using Shop.Functions.Carts;

namespace Shop.Functions.GuestCarts;

internal sealed class ClearGuestCart(Endpoint<ClearGuestCart> endpoint, CartChanges carts)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Delete, "/guest-cart")]
    [Operation("Takes everything out of the guest's cart; again is fine")]
    [Public]
    [Header(GuestHeader.Name, GuestHeader.Description, Required = true)]
    [RepliesNothing]
    [Refuses<NotFound>, Refuses<EditConflict>]
    [Access(ShopTable.Carts, Grant.GetItem | Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync(request, context, call => call.AsGuestAsync(guest => carts.ClearAsync(call, guest)));
}
