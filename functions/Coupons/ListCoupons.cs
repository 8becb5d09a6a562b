namespace Shop.Functions.Coupons;

internal sealed class ListCoupons(Endpoint<ListCoupons> endpoint, CouponStore coupons)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/coupons")]
    [Operation("Lists all coupons, the newest first; withdrawn coupons too")]
    [Roles(Role.Admin)]
    [Paged]
    [Replies<PageView<CouponView>>(200)]
    [Access(ShopTable.Coupons, Grant.Query, Index = Tables.CouponsListing)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.ListAsync(request, context, coupons.ListAsync, CouponView.Of);
}
