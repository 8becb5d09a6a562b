namespace Shop.Functions.Auth;

internal sealed class Logout(Endpoint<Logout> endpoint, UserPool pool)
{
    [LambdaFunction(Timeout = 20)]
    [RestApi(LambdaHttpMethod.Post, "/auth/logout")]
    [Operation("Revokes the refresh token; ID and access tokens stay valid until they expire")]
    [SignedIn]
    [UserPoolClient]
    [NoAccess]
    [Body<RefreshBody>]
    [RepliesNothing]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync<RefreshBody>(request, context, (call, body) => body.Read()
            .BindAsync(token => pool.RevokeAsync(token, call.CancellationToken))
            .ReplyAsync(_ => Reply.NoContent));
}
