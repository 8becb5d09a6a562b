using Shop.Functions.Carts;

namespace Shop.Functions.GuestCarts;

internal sealed class RemoveGuestCartItem(Endpoint<RemoveGuestCartItem> endpoint, CartChanges carts)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Delete, "/guest-cart/items/{productId}")]
    [Operation("Takes a product out of the guest's cart; again is fine")]
    [Public]
    [Header(GuestHeader.Name, GuestHeader.Description, Required = true)]
    [RepliesNothing]
    [Refuses<NotFound>, Refuses<EditConflict>]
    [Access(ShopTable.Carts, Grant.GetItem | Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string productId) =>
        endpoint.RunAsync(request, context, call => call.AsGuestAsync(guest => carts.RemoveAsync(call, guest, productId)));
}
