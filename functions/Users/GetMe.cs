using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Users;

internal sealed class GetMe(Endpoint<GetMe> endpoint, AccountStore accounts)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Get, "/users/me")]
    [Operation("The signed-in user with his profile", 404)]
    [Roles(Role.Customer, Role.Vendor, Role.Admin)]
    [Replies<UserView>(200)]
    [Access(ShopTable.Users, Grant.GetItem)]
    [Access(ShopTable.Profiles, Grant.GetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync(request, context, async call =>
            await accounts.FindAsync(call.Caller.Id, call.CancellationToken) is { } account ? Reply.Ok(UserView.Of(account)) : Problems.NotFound);
}
