using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Coupons;

internal sealed class ListCoupons(Endpoint<ListCoupons> endpoint, CouponStore coupons)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Get, "/coupons")]
    [Operation("All coupons, the newest first; also those that are withdrawn")]
    [Roles(Role.Admin)]
    [QueryParameter(
        "limit", PageRequest.LimitText, Type = "integer",
        Minimum = PageRequest.MinLimit, Maximum = PageRequest.MaxLimit, Default = PageRequest.DefaultLimit)]
    [QueryParameter("cursor", PageRequest.CursorText)]
    [Replies<PageView<CouponView>>(200)]
    [Access(ShopTable.Coupons, Grant.Query, Index = Tables.CouponsListing)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync(request, context, async call =>
        {
            if (!PageRequest.Read(call.Query).TryGet(out var asked, out var refusal))
            {
                return refusal;
            }

            var listed = await coupons.ListAsync(asked, call.CancellationToken);
            return listed.Match<Reply>(page => Reply.Ok(PageView.Of(page, CouponView.Of)), reason => reason);
        });
}
