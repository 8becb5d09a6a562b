using Shop.Functions.Carts;

namespace Shop.Functions.GuestCarts;

internal sealed class RemoveGuestCartItem(Endpoint<RemoveGuestCartItem> endpoint, CartChanges changes)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Delete, "/guest-cart/items/{productId}")]
    [Operation("Removes a product from the guest cart; a product that is not in the cart changes nothing")]
    [Public]
    [Header(GuestHeader.Name, GuestHeader.Description, Example = GuestHeader.Example, Required = true)]
    [RepliesNothing]
    [Refuses<EditConflict>, Refuses<NotFound>]
    [Access(ShopTable.Carts, Grant.GetItem | Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string productId) =>
        endpoint.RunAsync(request, context, call => call.AsGuestAsync(guest => changes.RemoveAsync(call, guest, productId)));
}
