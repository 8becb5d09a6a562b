namespace Shop.Functions.Coupons;

internal sealed class WithdrawCoupon(Endpoint<WithdrawCoupon> endpoint, CouponChanges changes)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Delete, "/coupons/{code}")]
    [Operation("Withdraws a coupon; it and its uses stay readable, and its code stays taken")]
    [Roles(Role.Admin)]
    [RepliesNothing]
    [Refuses<NotFound>, Refuses<EditConflict>]
    [Access(ShopTable.Coupons, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string code) =>
        endpoint.RunAsync(request, context, call => changes.RunAsync(
            call, code, AuditAction.Delete, (coupon, now) => coupon.Withdraw(now), _ => Reply.NoContent));
}
