using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Audit;
using Shop.Domain.Users;
using Shop.Functions.Audit;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Users;

internal sealed class EditUser(Endpoint<EditUser> endpoint, AccountStore accounts, AuditTrail audit, TimeProvider time)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Put, "/users/{id}")]
    [Operation("Changes a user; what is left out stays. Nobody changes his own role or status", 404, 409)]
    [Roles(Role.Admin)]
    [Body<EditUserBody>]
    [Replies<UserView>(200)]
    [Access(ShopTable.Users, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.Profiles, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id) =>
        endpoint.RunAsync<EditUserBody>(request, context, async (call, body) =>
        {
            if (!UserId.TryParse(id, out var userId) || await accounts.FindAsync(userId, call.CancellationToken) is not { } account)
            {
                return Problems.NotFound;
            }

            if (body.Version is { } read && read != account.User.Version)
            {
                return Problems.Conflict;
            }

            var now = time.GetUtcNow();
            if (!account.Administer(body.ToForm(), call.Caller.Actor, now).TryGet(out var edited, out var refusal))
            {
                return refusal;
            }

            var (before, after) = (UserView.Of(account), UserView.Of(edited));
            var entry = audit.Entry(call.Caller, AuditAction.Update, AuditEntity.Of(userId), before, after, now);
            return await accounts.SaveAsync(account, edited, call.CancellationToken, entry) ? Reply.Ok(after) : Problems.Conflict;
        });
}
