using Shop.Functions.Users;

namespace Shop.Functions.Profiles;

internal sealed class CreateProfile(Endpoint<CreateProfile> endpoint, ProfileChanges changes)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Post, "/profiles")]
    [Operation("Creates the profile of a user who has none")]
    [Roles(Role.Admin)]
    [Body<NewProfileBody>]
    [Replies<ProfileView>(201, Location = true)]
    [Refuses<NotFound>, Refuses<ProfileExists>]
    [Access(ShopTable.Users, Grant.GetItem | Grant.ConditionCheckItem)]
    [Access(ShopTable.Profiles, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync<NewProfileBody>(request, context, async (call, body) =>
            UserId.Read(body.UserId, "userId").TryGet(out var id, out var refusal) ? await changes.CreateAsync(call, id, body) : refusal);
}
