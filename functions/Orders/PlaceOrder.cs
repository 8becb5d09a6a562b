using Shop.Domain.Addresses;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Pricing;
using Shop.Domain.Products;

namespace Shop.Functions.Orders;

internal sealed class PlaceOrder(Endpoint<PlaceOrder> endpoint, OrderPlacements placements)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Post, "/orders")]
    [Operation("Orders the caller's cart: reserves the stock, redeems the coupon and starts the payment")]
    [SignedIn]
    [Idempotent(Required = true)]
    [Body<PlaceOrderBody>]
    [Replies<OrderView>(201, Location = true)]
    [Refuses<AddressUnknown>, Refuses<OrderOpen>, Refuses<OutOfStock>, Refuses<ProductRetired>, Refuses<QuoteChanged>]
    [Refuses<CouponExpired>, Refuses<CouponInAnotherCurrency>, Refuses<CouponMinimumNotMet>, Refuses<CouponNotForTheseProducts>]
    [Refuses<CouponNotYetValid>, Refuses<CouponUnknown>, Refuses<CouponUsedByYou>, Refuses<CouponUsedUp>, Refuses<CouponWithdrawn>]
    [Refuses<CurrencyNotShipped>, Refuses<DestinationNotServed>, Refuses<MixedCurrencies>, Refuses<NothingToPrice>]
    [Refuses<TotalTooHigh>, Refuses<TotalTooLow>, Refuses<TooManyOpenOrders>, Refuses<TooManyFailedPayments>]
    [Access(ShopTable.Orders, Grant.BatchGetItem | Grant.PutItem)]
    [Access(ShopTable.Carts, Grant.BatchGetItem | Grant.UpdateItem)]
    [Access(ShopTable.Coupons, Grant.BatchGetItem | Grant.UpdateItem | Grant.ConditionCheckItem)]
    [Access(ShopTable.AddressBooks, Grant.BatchGetItem)]
    [Access(ShopTable.Products, Grant.BatchGetItem)]
    [Access(ShopTable.Inventory, Grant.BatchGetItem | Grant.UpdateItem)]
    [Access(ShopTable.Idempotency, Grant.GetItem | Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync<PlaceOrderBody>(request, context, async (call, body) =>
            body.ReadOrder().TryGet(out var asked, out var refusal) ? await placements.RunAsync(call, asked) : refusal);
}
