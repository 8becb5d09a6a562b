using Shop.Domain.Carts;

namespace Shop.Functions.Carts;

internal sealed class GetCart(Endpoint<GetCart> endpoint, CartStore carts, TimeProvider time)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/cart")]
    [Operation("Returns the caller's cart and what has changed about its products")]
    [SignedIn]
    [Replies<CartView>(200)]
    [Access(ShopTable.Carts, Grant.GetItem)]
    [Access(ShopTable.Products, Grant.BatchGetItem)]
    [Access(ShopTable.Inventory, Grant.BatchGetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync(request, context, async call =>
        {
            var cart = await carts.FindAsync(new CartOwner.User(call.Caller.Id), time.GetUtcNow(), call.CancellationToken);
            return Reply.Ok(CartView.Of(await carts.FindContentsAsync(cart, latestStock: false, call.CancellationToken)));
        });
}
