using Shop.Functions.Carts;

namespace Shop.Functions.GuestCarts;

internal sealed class ClearGuestCart(Endpoint<ClearGuestCart> endpoint, CartChanges changes)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Delete, "/guest-cart")]
    [Operation("Removes all products from the guest cart; an empty cart does not change")]
    [Public]
    [Header(GuestHeader.Name, GuestHeader.Description, Example = GuestHeader.Example, Required = true)]
    [RepliesNothing]
    [Refuses<EditConflict>, Refuses<NotFound>]
    [Access(ShopTable.Carts, Grant.GetItem | Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync(request, context, call => call.AsGuestAsync(guest => changes.ClearAsync(call, guest)));
}
