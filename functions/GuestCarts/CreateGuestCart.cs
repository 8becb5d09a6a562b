using System.Security.Cryptography;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Carts;
using Shop.Functions.Carts;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.GuestCarts;

internal sealed class CreateGuestCart(Endpoint<CreateGuestCart> endpoint, CartStore carts, TimeProvider time)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Post, "/guest-cart")]
    [Operation("Makes a cart for somebody who is not signed in")]
    [Public]
    [Replies<GuestCartView>(201)]
    [Access(ShopTable.Carts, Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync(request, context, async call =>
        {
            var id = GuestCartId.From(RandomNumberGenerator.GetBytes(GuestCartId.RandomBytes));
            var cart = Cart.Open(id.Hash, time.GetUtcNow());
            return await carts.SaveAsync(cart, call.CancellationToken)
                ? Reply.Created(new GuestCartView(id.Reveal(), cart.ExpiresAt!.Value))
                : throw new InvalidOperationException("A new guest cart's id is taken.");
        });
}
