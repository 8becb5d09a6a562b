using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Users;

internal sealed class EditMe(Endpoint<EditMe> endpoint, AccountStore accounts, TimeProvider time)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Put, "/users/me")]
    [Operation("Changes the own names, in user and profile; what is left out stays", 404, 409)]
    [Roles(Role.Customer, Role.Vendor, Role.Admin)]
    [Body<EditMeBody>]
    [Replies<UserView>(200)]
    [Access(ShopTable.Users, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.Profiles, Grant.GetItem | Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync<EditMeBody>(request, context, async (call, body) =>
        {
            if (await accounts.FindAsync(call.Caller.Id, call.CancellationToken) is not { } account)
            {
                return Problems.NotFound;
            }

            if (body.Version is { } read && read != account.User.Version)
            {
                return Problems.Conflict;
            }

            if (!account.Edit(new(body.Name, body.Username), time.GetUtcNow()).TryGet(out var edited, out var refusal))
            {
                return refusal;
            }

            return await accounts.SaveAsync(account, edited, call.CancellationToken) ? Reply.Ok(UserView.Of(edited)) : Problems.Conflict;
        });
}
