namespace Shop.Functions.Auth;

internal sealed class ResendCode(Endpoint<ResendCode> endpoint, UserPool pool)
{
    [LambdaFunction(Timeout = 20)]
    [RestApi(LambdaHttpMethod.Post, "/auth/resend-code")]
    [Operation("Sends the code of a sign-up again; the answer is the same whether a sign-up waits for it or not")]
    [Public]
    [UserPoolClient]
    [NoAccess]
    [Body<EmailBody>]
    [Replies<CodeSentView>(200)]
    [Refuses<CodeNotSentAgain>]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync<EmailBody>(request, context, (call, body) => Email.Read(body.Email)
            .BindAsync(email => pool.ResendCodeAsync(email, call.CancellationToken))
            .ReplyAsync(_ => Reply.Ok(new CodeSentView(Sent: true))));
}
