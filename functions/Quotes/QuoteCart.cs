using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Users;
using Shop.Functions.Carts;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Quotes;

internal sealed class QuoteCart(Endpoint<QuoteCart> endpoint, QuoteStore quotes, CartStore carts, TimeProvider time)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Post, "/cart/quote")]
    [Operation("What the caller's cart costs now, explained line by line; it changes and reserves nothing", 404, 409)]
    [Roles(Role.Customer, Role.Vendor, Role.Admin)]
    [Body<QuoteBody>]
    [Replies<QuoteView>(200)]
    [Access(ShopTable.Carts, Grant.BatchGetItem)]
    [Access(ShopTable.Coupons, Grant.BatchGetItem)]
    [Access(ShopTable.AddressBooks, Grant.BatchGetItem)]
    [Access(ShopTable.Products, Grant.BatchGetItem)]
    [Access(ShopTable.Inventory, Grant.BatchGetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync<QuoteBody>(request, context, async (call, body) =>
        {
            if (!body.Read().TryGet(out var asked, out var refusal))
            {
                return refusal;
            }

            var now = time.GetUtcNow();
            var data = await quotes.LoadAsync(call.Caller.Id, asked.Coupon, now, call.CancellationToken);
            var contents = await carts.ContentsAsync(data.Cart, call.CancellationToken);
            return asked.Price(contents, data, now).Match<Reply>(quote => Reply.Ok(QuoteView.Of(quote, contents)), reason => reason);
        });
}
