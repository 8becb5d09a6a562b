using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Audit;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Coupons;

internal sealed class WithdrawCoupon(Endpoint<WithdrawCoupon> endpoint, CouponEditing editing)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Delete, "/coupons/{code}")]
    [Operation("Withdraws a coupon; it and its uses stay readable, and its code stays taken", 404, 409)]
    [Roles(Role.Admin)]
    [RepliesNothing]
    [Access(ShopTable.Coupons, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string code) =>
        endpoint.RunAsync(request, context, call => editing.EditAsync(
            call, code, readVersion: null, AuditAction.Delete, (coupon, now) => coupon.Withdraw(now), _ => Reply.NoContent));
}
