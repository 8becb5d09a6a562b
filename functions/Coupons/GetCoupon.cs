using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Pricing;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Coupons;

internal sealed class GetCoupon(Endpoint<GetCoupon> endpoint, Redemptions redemptions)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Get, "/coupons/{code}")]
    [Operation("A coupon and how often it was used; also one that is withdrawn", 404)]
    [Roles(Role.Admin)]
    [Replies<CouponView>(200)]
    [Access(ShopTable.Coupons, Grant.BatchGetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string code) =>
        endpoint.RunAsync(request, context, async call =>
            CouponCode.TryParse(code, out var couponCode) && await redemptions.FindAsync(couponCode, by: null, call.CancellationToken) is { } found
                ? Reply.Ok(CouponView.Of(found.Coupon, found.Uses.Total))
                : Problems.NotFound);
}
