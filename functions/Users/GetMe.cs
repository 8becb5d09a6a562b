namespace Shop.Functions.Users;

internal sealed class GetMe(Endpoint<GetMe> endpoint, AccountStore accounts)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/users/me")]
    [Operation("Gets the caller with the profile")]
    [SignedIn]
    [Replies<UserView>(200)]
    [Refuses<NotFound>]
    [Access(ShopTable.Users, Grant.GetItem)]
    [Access(ShopTable.Profiles, Grant.GetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync(request, context, async call =>
            await accounts.FindAsync(call.Caller.Id, call.CancellationToken) is { } account ? Reply.Ok(UserView.Of(account)) : new NotFound());
}
