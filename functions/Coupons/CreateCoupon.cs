using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain;
using Shop.Domain.Audit;
using Shop.Domain.Pricing;
using Shop.Domain.Users;
using Shop.Functions.Audit;
using Shop.Functions.Hosting;
using Shop.Functions.Idempotency;
using Shop.Functions.Storage;

namespace Shop.Functions.Coupons;

internal sealed class CreateCoupon(Endpoint<CreateCoupon> endpoint, CouponStore coupons, AuditTrail audit, Once once, TimeProvider time)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Post, "/coupons")]
    [Operation("Creates a coupon", 409)]
    [Roles(Role.Admin)]
    [Idempotent]
    [Body<NewCouponBody>]
    [Replies<CouponView>(201)]
    [Access(ShopTable.Coupons, Grant.PutItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    [Access(ShopTable.Idempotency, Grant.GetItem | Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync<NewCouponBody>(request, context, (call, body) => once.RunAsync(call, body, async write =>
        {
            if (!Outcome.All(CouponCode.Read(body.Code), CouponTerms.Read(body.ToForm())).TryGet(out var read, out var refusal))
            {
                return refusal;
            }

            var now = time.GetUtcNow();
            var coupon = Coupon.Create(read.Item1, read.Item2, now);
            var view = CouponView.Of(coupon);
            var reply = Reply.Created($"{call.Path}/{coupon.Code}", view);
            var entry = audit.Entry(call.Caller, AuditAction.Create, AuditEntity.Coupon(coupon.Code.Value), before: null, view, now);
            return await coupons.CreateAsync(coupon, [entry, .. write.Mark(reply)], call.CancellationToken)
                ? reply
                : (Reply)new CouponExists(coupon.Code);
        }));
}
