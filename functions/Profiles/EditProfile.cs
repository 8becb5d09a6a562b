using Shop.Functions.Users;

namespace Shop.Functions.Profiles;

internal sealed class EditProfile(Endpoint<EditProfile> endpoint, ProfileChanges changes)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Put, "/profiles/{id}")]
    [Operation("Changes a profile, for its owner and administrators; absent fields stay as they are")]
    [SignedIn]
    [Body<EditProfileBody>]
    [Replies<ProfileView>(200)]
    [Refuses<NotYourProfile>, Refuses<NotFound>, Refuses<EditConflict>]
    [Access(ShopTable.Profiles, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.Users, Grant.GetItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id) =>
        endpoint.RunAsync<EditProfileBody>(request, context, async (call, body) =>
            ProfileId.TryParse(id, out var profileId) ? await changes.EditAsync(call, profileId, body) : new NotFound());
}
