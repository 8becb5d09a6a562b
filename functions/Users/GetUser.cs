using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Users;

internal sealed class GetUser(Endpoint<GetUser> endpoint, AccountStore accounts)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Get, "/users/{id}")]
    [Operation("A user with his profile", 404)]
    [Roles(Role.Admin)]
    [Replies<FoundUserView>(200)]
    [Access(ShopTable.Users, Grant.GetItem)]
    [Access(ShopTable.Profiles, Grant.GetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id) =>
        endpoint.RunAsync(request, context, async call =>
            UserId.TryParse(id, out var userId) && await accounts.FindHalvesAsync(userId, call.CancellationToken) is ({ } user, var profile)
                ? Reply.Ok(FoundUserView.Of(user, profile))
                : Problems.NotFound);
}
