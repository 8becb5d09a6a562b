using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Audit;
using Shop.Domain.Pricing;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Coupons;

internal sealed class EditCoupon(Endpoint<EditCoupon> endpoint, CouponEditing editing)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Put, "/coupons/{code}")]
    [Operation("Replaces what a coupon does; uses of before count against new limits", 404, 409)]
    [Roles(Role.Admin)]
    [Body<EditedCouponBody>]
    [Replies<CouponView>(200)]
    [Access(ShopTable.Coupons, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string code) =>
        endpoint.RunAsync<EditedCouponBody>(request, context, async (call, body) =>
            CouponTerms.Read(body.ToForm()).TryGet(out var terms, out var refusal)
                ? await editing.EditAsync(
                    call, code, body.Version, AuditAction.Update,
                    (coupon, now) => coupon.Edit(terms, body.Active ?? coupon.Active, now), coupon => Reply.Ok(CouponView.Of(coupon)))
                : refusal);
}
