using Shop.Functions.Carts;

namespace Shop.Functions.GuestCarts;

internal sealed class GetGuestCart(Endpoint<GetGuestCart> endpoint, CartStore carts, TimeProvider time)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/guest-cart")]
    [Operation("The guest's cart, and what has changed about its products")]
    [Public]
    [Header(GuestHeader.Name, GuestHeader.Description, Required = true)]
    [Replies<CartView>(200)]
    [Refuses<NotFound>]
    [Access(ShopTable.Carts, Grant.GetItem)]
    [Access(ShopTable.Products, Grant.BatchGetItem)]
    [Access(ShopTable.Inventory, Grant.BatchGetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync(request, context, call => call.AsGuestAsync(guest => carts.ShowAsync(guest, time.GetUtcNow(), call.CancellationToken)));
}
