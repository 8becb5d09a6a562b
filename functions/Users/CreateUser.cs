using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain;
using Shop.Domain.Audit;
using Shop.Domain.Users;
using Shop.Functions.Audit;
using Shop.Functions.Auth;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Users;

/// <summary>
/// First the user pool, then the tables: a creation that broke off in between is finished by sending it again. It takes no
/// Idempotency-Key, because a mail address cannot have two users, and nothing that is made of a password may be kept.
/// </summary>
internal sealed class CreateUser(
    Endpoint<CreateUser> endpoint, PoolAdministration pool, AccountStore accounts, AuditTrail audit, TimeProvider time)
{
    [LambdaFunction(MemorySize = 512, Timeout = 20)]
    [RestApi(LambdaHttpMethod.Post, "/users")]
    [Operation("Creates a user with his profile, who can sign in at once", 409)]
    [Roles(Role.Admin)]
    [UserPool(PoolGrant.AdminCreateUser | PoolGrant.AdminGetUser | PoolGrant.AdminSetUserPassword)]
    [Body<NewUserBody>]
    [Replies<UserView>(201)]
    [Access(ShopTable.Users, Grant.PutItem)]
    [Access(ShopTable.Profiles, Grant.PutItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync<NewUserBody>(request, context, async (call, body) =>
        {
            var password = Outcome.Optional(body.Password, "password", (text, field) => Secret.Read(text, field, Secret.MaxPasswordLength));
            if (!Outcome.All(Registration.Admit(body.ToSignUp(), RegisteredBy.Administrator), password).TryGet(out var form, out var refusal))
            {
                return refusal;
            }

            if (!(await pool.CreateAsync(form.Item1, form.Item2, call.CancellationToken)).TryGet(out var id, out var problem))
            {
                return problem;
            }

            var now = time.GetUtcNow();
            var account = Registration.Complete(id, body.ToSignUp(), emailVerified: true, now).Require();
            var view = UserView.Of(account);
            var entry = audit.Entry(call.Caller, AuditAction.Create, AuditEntity.Of(id), before: null, view, now);
            return await accounts.CreateAsync(account, call.CancellationToken, entry) ? Reply.Created($"{call.Path}/{id}", view) : AuthProblems.EmailTaken;
        });
}
