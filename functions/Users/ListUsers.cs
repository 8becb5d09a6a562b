using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Users;

internal sealed class ListUsers(Endpoint<ListUsers> endpoint, UserDirectory users)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Get, "/users")]
    [Operation("Users by exactly one of id, mail address, role and status; the newest first")]
    [Roles(Role.Admin)]
    [QueryParameter("id", "The user of this id.")]
    [QueryParameter("email", "The user of this mail address.")]
    [QueryParameter("role", "Users of this role: customer, vendor or admin.", Values = typeof(Role))]
    [QueryParameter("status", "Users of this status: active or deactivated.", Values = typeof(UserStatus))]
    [QueryParameter("limit", PageRequest.LimitText, Type = "integer", Minimum = PageRequest.MinLimit, Maximum = PageRequest.MaxLimit, Default = PageRequest.DefaultLimit)]
    [QueryParameter("cursor", PageRequest.CursorText)]
    [Replies<PageView<FoundUserView>>(200)]
    [Access(ShopTable.Users, Grant.GetItem)]
    [Access(ShopTable.Users, Grant.Query, Index = Tables.UsersByEmail)]
    [Access(ShopTable.Users, Grant.Query, Index = Tables.UsersByRole)]
    [Access(ShopTable.Users, Grant.Query, Index = Tables.UsersByStatus)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync(request, context, async call =>
        {
            if (!Outcome.All(UserQuery.Read(call.Query), PageRequest.Read(call.Query)).TryGet(out var asked, out var refusal))
            {
                return refusal;
            }

            var listed = await users.ListAsync(asked.Item1, asked.Item2, call.CancellationToken);
            return listed.Match<Reply>(page => Reply.Ok(PageView.Of(page, FoundUserView.Of)), reason => reason);
        });
}
