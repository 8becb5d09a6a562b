namespace Shop.Functions.Users;

internal sealed class GetUser(Endpoint<GetUser> endpoint, AccountStore accounts)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/users/{id}")]
    [Operation("Gets a user with the profile")]
    [Roles(Role.Admin)]
    [Replies<FoundUserView>(200)]
    [Refuses<NotFound>]
    [Access(ShopTable.Users, Grant.GetItem)]
    [Access(ShopTable.Profiles, Grant.GetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id) =>
        endpoint.RunAsync(request, context, async call =>
            UserId.TryParse(id, out var userId) && await accounts.FindHalvesAsync(userId, call.CancellationToken) is ({ } user, var profile)
                ? Reply.Ok(FoundUserView.Of(user, profile))
                : new NotFound());
}
