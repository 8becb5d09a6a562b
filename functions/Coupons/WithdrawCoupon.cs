namespace Shop.Functions.Coupons;

internal sealed class WithdrawCoupon(Endpoint<WithdrawCoupon> endpoint, CouponChanges changes)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Delete, "/coupons/{code}")]
    [Operation("Withdraws a coupon; it can still be read, and its code cannot be used for another coupon")]
    [Roles(Role.Admin)]
    [RepliesNothing]
    [Refuses<EditConflict>, Refuses<NotFound>]
    [Access(ShopTable.Coupons, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string code) =>
        endpoint.RunAsync(request, context, call => changes.RunAsync(
            call, code, AuditAction.Delete, (coupon, now) => coupon.Withdraw(now), _ => Reply.NoContent));
}
