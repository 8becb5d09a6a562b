using Shop.Functions.Users;

namespace Shop.Functions.Profiles;

internal sealed class GetProfile(Endpoint<GetProfile> endpoint, ProfileStore profiles)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/profiles/{id}")]
    [Operation("Gets a profile, for its owner, their manager and administrators; other callers get 404")]
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
