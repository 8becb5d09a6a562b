using Shop.Functions.Auth;

namespace Shop.Functions.Users;

/// <summary>
/// Creates the user in the user pool first and in the tables second. When the request fails between the two steps, sending it again
/// completes it. The route accepts no Idempotency-Key. It needs none, because an email address cannot have two users. A stored answer would
/// also need a hash of the password, which must not be stored.
/// </summary>
internal sealed class CreateUser(
    Endpoint<CreateUser> endpoint, PoolAdministration pool, AccountStore accounts, ChangePipeline pipeline)
{
    [LambdaFunction(Timeout = 20)]
    [RestApi(LambdaHttpMethod.Post, "/users")]
    [Operation("Creates a user with a profile; the user can sign in at once")]
    [Roles(Role.Admin)]
    [UserPool(PoolGrant.AdminCreateUser | PoolGrant.AdminGetUser | PoolGrant.AdminSetUserPassword)]
    [Body<NewUserBody>]
    [Replies<UserView>(201, Location = true)]
    [Refuses<EmailTaken>]
    [Access(ShopTable.Users, Grant.PutItem)]
    [Access(ShopTable.Profiles, Grant.PutItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync<NewUserBody>(request, context, async (call, body) =>
        {
            if (!body.Read().TryGet(out var form, out var refusal)
                || !(await pool.CreateAsync(form.Registrant, form.Password, call.CancellationToken)).TryGet(out var id, out refusal))
            {
                return refusal;
            }

            return await pipeline.CreateAsync<Account>(call, new()
            {
                Decide = now => Registration.Complete(id, body.ToSignUp(), emailVerified: true, now),
                Write = accounts.Create,
                Audit = account => new(AuditAction.Create, AuditEntity.Of(id), Before: null, UserView.Of(account)),
                Answer = account => Reply.Created($"{call.Path}/{id}", UserView.Of(account)),
                Taken = _ => new EmailTaken(),
            });
        });
}
