namespace Shop.Functions.Auth;

internal sealed class Refresh(Endpoint<Refresh> endpoint, UserPool pool)
{
    [LambdaFunction(Timeout = 20)]
    [RestApi(LambdaHttpMethod.Post, "/auth/refresh")]
    [Operation("Gets new ID and access tokens for a refresh token")]
    [Public]
    [UserPoolClient]
    [NoAccess]
    [Body<RefreshBody>]
    [Replies<RefreshedView>(200)]
    [Refuses<RefreshRefused>, Refuses<ChallengeRequired>]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync<RefreshBody>(request, context, (call, body) => body.Read()
            .BindAsync(token => pool.RefreshAsync(token, call.CancellationToken))
            .ReplyAsync(tokens => Reply.Ok(new RefreshedView(tokens.IdToken, tokens.AccessToken, tokens.ExpiresIn))));
}
