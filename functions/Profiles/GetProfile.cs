using Shop.Functions.Users;

namespace Shop.Functions.Profiles;

internal sealed class GetProfile(Endpoint<GetProfile> endpoint, ProfileStore profiles)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/profiles/{id}")]
    [Operation("A profile, for its owner, his manager and administrators; for anybody else there is none")]
    [SignedIn]
    [Replies<ProfileView>(200)]
    [Refuses<NotFound>]
    [Access(ShopTable.Profiles, Grant.GetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id) =>
        endpoint.RunAsync(request, context, async call =>
            ProfileId.TryParse(id, out var profileId)
            && await profiles.FindAsync(profileId, call.CancellationToken) is { } profile
            && profile.MayBeReadBy(call.Caller.Actor)
                ? Reply.Ok(ProfileView.Of(profile))
                : new NotFound());
}
