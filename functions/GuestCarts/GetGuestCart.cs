using Shop.Functions.Carts;

namespace Shop.Functions.GuestCarts;

internal sealed class GetGuestCart(Endpoint<GetGuestCart> endpoint, CartStore carts, TimeProvider time)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/guest-cart")]
    [Operation("Returns the guest cart and what has changed about its products")]
    [Public]
    [Header(GuestHeader.Name, GuestHeader.Description, Example = GuestHeader.Example, Required = true)]
    [Replies<CartView>(200)]
    [Refuses<NotFound>]
    [Access(ShopTable.Carts, Grant.GetItem)]
    [Access(ShopTable.Products, Grant.BatchGetItem)]
    [Access(ShopTable.Inventory, Grant.BatchGetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync(request, context, call => call.AsGuestAsync(async guest =>
            await carts.FindAsync(guest, time.GetUtcNow(), call.CancellationToken) is { } cart
                ? Reply.Ok(CartView.Of(await carts.FindContentsAsync(cart, latestStock: false, call.CancellationToken)))
                : new NotFound()));
}
