using Shop.Domain.Addresses;
using Shop.Domain.Pricing;
using Shop.Functions.Carts;

namespace Shop.Functions.Quotes;

internal sealed class QuoteCart(Endpoint<QuoteCart> endpoint, QuoteStore quotes, CartStore carts, TimeProvider time)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Post, "/cart/quote")]
    [Operation("Calculates what the caller's cart costs now, and explains every amount; changes and reserves nothing")]
    [SignedIn]
    [Body<QuoteBody>]
    [Replies<QuoteView>(200)]
    [Refuses<AddressUnknown>]
    [Refuses<CouponExpired>, Refuses<CouponInAnotherCurrency>, Refuses<CouponMinimumNotMet>, Refuses<CouponNotForTheseProducts>]
    [Refuses<CouponNotYetValid>, Refuses<CouponUnknown>, Refuses<CouponUsedByYou>, Refuses<CouponUsedUp>, Refuses<CouponWithdrawn>]
    [Refuses<CurrencyNotShipped>, Refuses<DestinationNotServed>, Refuses<MixedCurrencies>, Refuses<NothingToPrice>]
    [Refuses<TotalTooHigh>, Refuses<TotalTooLow>]
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
            var data = await quotes.FindAsync(call.Caller.Id, asked.Coupon, now, call.CancellationToken);
            var contents = await carts.FindContentsAsync(data.Cart, latestStock: false, call.CancellationToken);
            return asked.Price(contents, data, now).Match<Reply>(quote => Reply.Ok(QuoteView.Of(quote, contents)), reason => reason);
        });
}
