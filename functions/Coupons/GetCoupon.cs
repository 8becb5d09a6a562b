using Shop.Domain.Pricing;

namespace Shop.Functions.Coupons;

internal sealed class GetCoupon(Endpoint<GetCoupon> endpoint, RedemptionStore redemptions)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/coupons/{code}")]
    [Operation("Returns a coupon and how many times it was used; withdrawn coupons too")]
    [Roles(Role.Admin)]
    [Replies<CouponView>(200)]
    [Refuses<NotFound>]
    [Access(ShopTable.Coupons, Grant.BatchGetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string code) =>
        endpoint.RunAsync(request, context, async call =>
            CouponCode.TryParse(code, out var couponCode)
            && await redemptions.FindAsync(couponCode, by: null, call.CancellationToken) is { } found
                ? Reply.Ok(CouponView.Of(found.Coupon, found.Uses.Total))
                : new NotFound());
}
