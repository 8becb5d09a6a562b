using Shop.Domain.Pricing;

namespace Shop.Functions.Coupons;

internal sealed class CreateCoupon(Endpoint<CreateCoupon> endpoint, CouponStore coupons, ChangePipeline pipeline)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Post, "/coupons")]
    [Operation("Creates a coupon")]
    [Roles(Role.Admin)]
    [Idempotent]
    [Body<NewCouponBody>]
    [Replies<CouponView>(201, Location = true)]
    [Refuses<CouponExists>]
    [Access(ShopTable.Coupons, Grant.PutItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    [Access(ShopTable.Idempotency, Grant.GetItem | Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync<NewCouponBody>(request, context, (call, body) => pipeline.CreateAsync<Coupon>(call, new()
        {
            Decide = body.Read,
            Write = coupon => [coupons.Create(coupon)],
            Audit = coupon => new(AuditAction.Create, AuditEntity.Coupon(coupon.Code.Value), Before: null, CouponView.Of(coupon)),
            Answer = coupon => Reply.Created($"{call.Path}/{coupon.Code}", CouponView.Of(coupon)),
            Taken = coupon => new CouponExists(coupon.Code),
        }));
}
