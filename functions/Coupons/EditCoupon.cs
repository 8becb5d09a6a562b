using Shop.Domain.Pricing;

namespace Shop.Functions.Coupons;

internal sealed class EditCoupon(Endpoint<EditCoupon> endpoint, CouponChanges changes)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Put, "/coupons/{code}")]
    [Operation("Replaces the terms of a coupon; earlier uses count against new limits")]
    [Roles(Role.Admin)]
    [Body<EditedCouponBody>]
    [Replies<CouponView>(200)]
    [Refuses<EditConflict>, Refuses<NotFound>]
    [Access(ShopTable.Coupons, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string code) =>
        endpoint.RunAsync<EditedCouponBody>(request, context, (call, body) => changes.RunAsync(
            call,
            code,
            AuditAction.Update,
            (coupon, now) => CouponTerms.Read(body.ToForm()).Map(terms => coupon.Edit(terms, body.Active ?? coupon.Active, now)),
            coupon => Reply.Ok(CouponView.Of(coupon)),
            body.Version));
}
