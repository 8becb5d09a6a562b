using Shop.Functions.Users;

namespace Shop.Functions.Profiles;

internal sealed class EditMyProfile(Endpoint<EditMyProfile> endpoint, ProfileChanges changes)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Put, "/users/me/profile")]
    [Operation("Changes the caller's profile; absent fields stay as they are")]
    [SignedIn]
    [Body<EditProfileBody>]
    [Replies<ProfileView>(200)]
    [Refuses<NotFound>, Refuses<EditConflict>]
    [Access(ShopTable.Profiles, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.Users, Grant.GetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync<EditProfileBody>(request, context, (call, body) => changes.EditAsync(call, ProfileId.Of(call.Caller.Id), body));
}
