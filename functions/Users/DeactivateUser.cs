namespace Shop.Functions.Users;

internal sealed class DeactivateUser(Endpoint<DeactivateUser> endpoint, AccountStore accounts, ChangePipeline pipeline)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Delete, "/users/{id}")]
    [Operation("Deactivates a user, who can no longer sign in; all data stays. Administrators cannot deactivate themselves")]
    [Roles(Role.Admin)]
    [RepliesNothing]
    [Refuses<StatusNotSelfAssignable>, Refuses<NotFound>, Refuses<EditConflict>]
    [Access(ShopTable.Users, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id) =>
        endpoint.RunAsync(request, context, call => pipeline.RunAsync<User, User>(call, new()
        {
            Load = (_, cancellationToken) => UserId.TryParse(id, out var userId)
                ? accounts.FindUserAsync(userId, cancellationToken)
                : Task.FromResult<User?>(null),
            Version = user => user.Version,
            Decide = (user, now) => user.SetStatus(UserStatus.Deactivated, call.Caller.Actor, now),
            Write = accounts.Replace,
            Audit = (before, after) => new(AuditAction.Delete, AuditEntity.Of(before.Id), FoundUserView.Of(before), FoundUserView.Of(after)),
            Answer = (_, _) => Reply.NoContent,
            Show = FoundUserView.Of,
            Conflicts = WhenOvertaken.Refuse,
        }));
}
