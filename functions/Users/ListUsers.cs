namespace Shop.Functions.Users;

internal sealed class ListUsers(Endpoint<ListUsers> endpoint, UserStore users)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/users")]
    [Operation("Users by exactly one of id, mail address, role and status; the newest first")]
    [Roles(Role.Admin)]
    [QueryParameter("id", "The user of this id.")]
    [QueryParameter("email", "The user of this mail address.")]
    [QueryParameter("role", "Users of this role: customer, vendor or admin.", Values = typeof(Role))]
    [QueryParameter("status", "Users of this status: active or deactivated.", Values = typeof(UserStatus))]
    [Paged]
    [Replies<PageView<FoundUserView>>(200)]
    [Access(ShopTable.Users, Grant.GetItem)]
    [Access(ShopTable.Users, Grant.Query, Index = Tables.UsersByEmail)]
    [Access(ShopTable.Users, Grant.Query, Index = Tables.UsersByRole)]
    [Access(ShopTable.Users, Grant.Query, Index = Tables.UsersByStatus)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.ListAsync(request, context, call => UserQuery.Read(call.Query), users.ListAsync, FoundUserView.Of);
}
