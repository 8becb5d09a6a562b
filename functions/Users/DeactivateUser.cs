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

internal sealed class DeactivateUser(Endpoint<DeactivateUser> endpoint, AccountStore accounts, AuditTrail audit, TimeProvider time)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Delete, "/users/{id}")]
    [Operation("Deactivates a user: he can no longer sign in, and his data stays. Nobody deactivates himself", 404, 409)]
    [Roles(Role.Admin)]
    [RepliesNothing]
    [Access(ShopTable.Users, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id) =>
        endpoint.RunAsync(request, context, async call =>
        {
            if (!UserId.TryParse(id, out var userId) || await accounts.FindUserAsync(userId, call.CancellationToken) is not { } user)
            {
                return Problems.NotFound;
            }

            var now = time.GetUtcNow();
            if (!user.SetStatus(UserStatus.Deactivated, call.Caller.Actor, now).TryGet(out var gone, out var refusal))
            {
                return refusal;
            }

            var entry = audit.Entry(call.Caller, AuditAction.Delete, AuditEntity.Of(userId), FoundUserView.Of(user), FoundUserView.Of(gone), now);
            return await accounts.SaveAsync(user, gone, call.CancellationToken, entry) ? Reply.NoContent : Problems.Conflict;
        });
}
