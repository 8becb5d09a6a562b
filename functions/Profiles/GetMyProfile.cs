using Shop.Functions.Users;

namespace Shop.Functions.Profiles;

internal sealed class GetMyProfile(Endpoint<GetMyProfile> endpoint, ProfileStore profiles)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/users/me/profile")]
    [Operation("Gets the caller's profile")]
    [SignedIn]
    [Replies<ProfileView>(200)]
    [Refuses<NotFound>]
    [Access(ShopTable.Profiles, Grant.GetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync(request, context, async call =>
            await profiles.FindAsync(ProfileId.Of(call.Caller.Id), call.CancellationToken) is { } profile
                ? Reply.Ok(ProfileView.Of(profile))
                : new NotFound());
}
