using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;
using Shop.Functions.Users;

namespace Shop.Functions.Profiles;

internal sealed class EditProfile(Endpoint<EditProfile> endpoint, ProfileEdits edits)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Put, "/profiles/{id}")]
    [Operation("Changes a profile, for its owner and administrators; what is left out stays", 404, 409)]
    [Roles(Role.Customer, Role.Vendor, Role.Admin)]
    [Body<EditProfileBody>]
    [Replies<ProfileView>(200)]
    [Access(ShopTable.Profiles, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.Users, Grant.GetItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id) =>
        endpoint.RunAsync<EditProfileBody>(request, context, async (call, body) =>
            ProfileId.TryParse(id, out var profileId) ? await edits.EditAsync(call, profileId, body) : Problems.NotFound);
}
