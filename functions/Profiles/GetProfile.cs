using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;
using Shop.Functions.Users;

namespace Shop.Functions.Profiles;

internal sealed class GetProfile(Endpoint<GetProfile> endpoint, ProfileStore profiles)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Get, "/profiles/{id}")]
    [Operation("A profile, for its owner, his manager and administrators; for anybody else there is none", 404)]
    [Roles(Role.Customer, Role.Vendor, Role.Admin)]
    [Replies<ProfileView>(200)]
    [Access(ShopTable.Profiles, Grant.GetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id) =>
        endpoint.RunAsync(request, context, async call =>
            ProfileId.TryParse(id, out var profileId)
            && await profiles.FindAsync(profileId, call.CancellationToken) is { } profile
            && profile.MayBeReadBy(call.Caller.Actor)
                ? Reply.Ok(ProfileView.Of(profile))
                : Problems.NotFound);
}
