using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Users;
using Shop.Functions.Hosting;

namespace Shop.Functions.Auth;

internal sealed class Logout(Endpoint<Logout> endpoint, UserPool pool)
{
    [LambdaFunction(MemorySize = 512, Timeout = 20)]
    [RestApi(LambdaHttpMethod.Post, "/auth/logout")]
    [Operation("Makes the refresh token good for nothing; ID and access tokens stay good until they expire")]
    [Roles(Role.Customer, Role.Vendor, Role.Admin)]
    [UserPoolClient]
    [NoAccess]
    [Body<RefreshBody>]
    [RepliesNothing]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync<RefreshBody>(request, context, async (call, body) =>
        {
            if (!Secret.Read(body.RefreshToken, "refreshToken", Secret.MaxTokenLength).TryGet(out var token, out var refusal))
            {
                return refusal;
            }

            var revoked = await pool.RevokeAsync(token, call.CancellationToken);
            return revoked.TryGet(out _, out var problem) ? Reply.NoContent : problem;
        });
}
