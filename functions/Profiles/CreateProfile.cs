using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;
using Shop.Functions.Users;

namespace Shop.Functions.Profiles;

internal sealed class CreateProfile(Endpoint<CreateProfile> endpoint, AccountStore accounts, ProfileEdits edits)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Post, "/profiles")]
    [Operation("Creates the profile of a user who lost it", 404, 409)]
    [Roles(Role.Admin)]
    [Body<NewProfileBody>]
    [Replies<ProfileView>(201)]
    [Access(ShopTable.Users, Grant.GetItem | Grant.ConditionCheckItem)]
    [Access(ShopTable.Profiles, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync<NewProfileBody>(request, context, async (call, body) =>
        {
            if (!UserId.Read(body.UserId, "userId").TryGet(out var id, out var refusal))
            {
                return refusal;
            }

            return await accounts.FindHalvesAsync(id, call.CancellationToken) switch
            {
                (null, _) => Problems.NotFound,
                (_, { } profile) => new ProfileExists(profile.Id),
                ({ } user, null) => await edits.CreateAsync(call, user, body),
            };
        });
}
