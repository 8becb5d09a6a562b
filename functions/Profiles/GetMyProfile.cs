using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;
using Shop.Functions.Users;

namespace Shop.Functions.Profiles;

internal sealed class GetMyProfile(Endpoint<GetMyProfile> endpoint, ProfileStore profiles)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Get, "/users/me/profile")]
    [Operation("The own profile", 404)]
    [Roles(Role.Customer, Role.Vendor, Role.Admin)]
    [Replies<ProfileView>(200)]
    [Access(ShopTable.Profiles, Grant.GetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync(request, context, async call =>
            await profiles.FindAsync(ProfileId.Of(call.Caller.Id), call.CancellationToken) is { } profile
                ? Reply.Ok(ProfileView.Of(profile))
                : Problems.NotFound);
}
