namespace Shop.Functions.Auth;

internal sealed class ForgotPassword(Endpoint<ForgotPassword> endpoint, UserPool pool)
{
    [LambdaFunction(Timeout = 20)]
    [RestApi(LambdaHttpMethod.Post, "/auth/forgot-password")]
    [Operation("Sends a code for a new password; the answer is the same whether the address has an account or not")]
    [Public]
    [UserPoolClient]
    [NoAccess]
    [Body<EmailBody>]
    [Replies<CodeSentView>(200)]
    [Refuses<CodeNotSentAgain>]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync<EmailBody>(request, context, (call, body) => Email.Read(body.Email)
            .BindAsync(email => pool.ForgotPasswordAsync(email, call.CancellationToken))
            .ReplyAsync(_ => Reply.Ok(new CodeSentView(Sent: true))));
}
