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
        endpoint.RunAsync<EditedCouponBody>(request, context, async (call, body) =>
            CouponTerms.Read(body.ToForm()).TryGet(out var terms, out var refusal)
                ? await changes.RunAsync(
                    call,
                    code,
                    AuditAction.Update,
                    (coupon, now) => coupon.Edit(terms, body.Active ?? coupon.Active, now),
                    coupon => Reply.Ok(CouponView.Of(coupon)),
                    body.Version)
                : refusal);
}
