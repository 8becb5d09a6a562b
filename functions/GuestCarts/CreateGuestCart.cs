using Shop.Domain.Carts;
using Shop.Functions.Carts;

namespace Shop.Functions.GuestCarts;

internal sealed class CreateGuestCart(Endpoint<CreateGuestCart> endpoint, CartStore carts, ChangePipeline pipeline, Randomness randomness)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Post, "/guest-cart")]
    [Operation("Creates a cart for a customer who is not signed in")]
    [Public]
    [Replies<GuestCartView>(201)]
    [Access(ShopTable.Carts, Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync(request, context, call =>
        {
            var id = randomness.NewGuestCartId();
            return pipeline.CreateAsync<Cart>(call, new()
            {
                Decide = now => Cart.Open(id.Hash, now),
                Write = cart => [carts.Create(cart)],
                Answer = cart => Reply.Created(new GuestCartView(id.Reveal(), cart.ExpiresAt!.Value)),
                Taken = _ => new Unavailable(),
            });
        });
}
