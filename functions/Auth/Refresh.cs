using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Functions.Hosting;

namespace Shop.Functions.Auth;

internal sealed class Refresh(Endpoint<Refresh> endpoint, UserPool pool)
{
    [LambdaFunction(MemorySize = 512, Timeout = 20)]
    [RestApi(LambdaHttpMethod.Post, "/auth/refresh")]
    [Operation("New ID and access tokens for a refresh token", 401, 403)]
    [Public]
    [UserPoolClient]
    [NoAccess]
    [Body<RefreshBody>]
    [Replies<RefreshedView>(200)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync<RefreshBody>(request, context, async (call, body) =>
        {
            if (!Secret.Read(body.RefreshToken, "refreshToken", Secret.MaxTokenLength).TryGet(out var token, out var refusal))
            {
                return refusal;
            }

            var refreshed = await pool.RefreshAsync(token, call.CancellationToken);
            return refreshed.TryGet(out var tokens, out var problem)
                ? Reply.Ok(new RefreshedView(tokens.IdToken, tokens.AccessToken, tokens.ExpiresIn))
                : problem;
        });
}
