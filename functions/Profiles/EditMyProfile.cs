using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;
using Shop.Functions.Users;

namespace Shop.Functions.Profiles;

internal sealed class EditMyProfile(Endpoint<EditMyProfile> endpoint, ProfileEdits edits)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Put, "/users/me/profile")]
    [Operation("Changes the own profile; what is left out stays", 404, 409)]
    [Roles(Role.Customer, Role.Vendor, Role.Admin)]
    [Body<EditProfileBody>]
    [Replies<ProfileView>(200)]
    [Access(ShopTable.Profiles, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.Users, Grant.GetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync<EditProfileBody>(request, context, (call, body) => edits.EditAsync(call, ProfileId.Of(call.Caller.Id), body));
}
