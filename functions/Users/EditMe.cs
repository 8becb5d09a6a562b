namespace Shop.Functions.Users;

internal sealed class EditMe(Endpoint<EditMe> endpoint, AccountStore accounts, ChangePipeline pipeline)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Put, "/users/me")]
    [Operation("Changes the names of the caller in user and profile; absent fields stay as they are")]
    [SignedIn]
    [Body<EditMeBody>]
    [Replies<UserView>(200)]
    [Refuses<NotFound>, Refuses<EditConflict>]
    [Access(ShopTable.Users, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.Profiles, Grant.GetItem | Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync<EditMeBody>(request, context, (call, body) => pipeline.RunAsync<Account, Account>(call, new()
        {
            Load = (_, cancellationToken) => accounts.FindAsync(call.Caller.Id, cancellationToken),
            Version = account => account.User.Version,
            Sent = body.Version,
            Decide = (account, now) => account.Edit(new(body.Name, body.Username), now),
            Write = accounts.Replace,
            Answer = (_, after) => Reply.Ok(UserView.Of(after)),
            Show = UserView.Of,
            Conflicts = WhenOvertaken.Refuse,
        }));
}
