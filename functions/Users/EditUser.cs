namespace Shop.Functions.Users;

internal sealed class EditUser(Endpoint<EditUser> endpoint, AccountStore accounts, ChangePipeline pipeline)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Put, "/users/{id}")]
    [Operation("Changes a user; absent fields stay as they are. Administrators cannot change their own role or status")]
    [Roles(Role.Admin)]
    [Body<EditUserBody>]
    [Replies<UserView>(200)]
    [Refuses<RoleNotSelfAssignable>, Refuses<StatusNotSelfAssignable>, Refuses<NotFound>, Refuses<EditConflict>]
    [Access(ShopTable.Users, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.Profiles, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id) =>
        endpoint.RunAsync<EditUserBody>(request, context, (call, body) => pipeline.RunAsync<Account, Account>(call, new()
        {
            Load = (_, cancellationToken) => UserId.TryParse(id, out var userId)
                ? accounts.FindAsync(userId, cancellationToken)
                : Task.FromResult<Account?>(null),
            Version = account => account.User.Version,
            Sent = body.Version,
            Decide = (account, now) => account.Administer(body.ToForm(), call.Caller.Actor, now),
            Write = accounts.Replace,
            Audit = (before, after) => new(AuditAction.Update, AuditEntity.Of(before.User.Id), UserView.Of(before), UserView.Of(after)),
            Answer = (_, after) => Reply.Ok(UserView.Of(after)),
            Show = UserView.Of,
            Conflicts = WhenOvertaken.Refuse,
        }));
}
