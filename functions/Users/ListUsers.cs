namespace Shop.Functions.Users;

internal sealed class ListUsers(Endpoint<ListUsers> endpoint, UserStore users)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/users")]
    [Operation("Lists the users with one id, email address, role or status, the newest first")]
    [Roles(Role.Admin)]
    [QueryParameter("id", "The user with this id.", Example = "5f2a3c1e-8f0b-4a6d-9b61-2f6f0c9d7e11")]
    [QueryParameter("email", "The user with this email address.", Example = "ada@example.com")]
    [QueryParameter("role", "The users with this role.", Values = typeof(Role))]
    [QueryParameter("status", "The users with this status.", Values = typeof(UserStatus))]
    [Paged]
    [Replies<PageView<FoundUserView>>(200)]
    [Access(ShopTable.Users, Grant.GetItem)]
    [Access(ShopTable.Users, Grant.Query, Index = Tables.UsersByEmail)]
    [Access(ShopTable.Users, Grant.Query, Index = Tables.UsersByRole)]
    [Access(ShopTable.Users, Grant.Query, Index = Tables.UsersByStatus)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.ListAsync(request, context, call => UserQuery.Read(call.Query), users.ListAsync, FoundUserView.Of);
}
