namespace Shop.Functions.Auth;

internal sealed class Confirm(Endpoint<Confirm> endpoint, UserPool pool)
{
    [LambdaFunction(Timeout = 20)]
    [RestApi(LambdaHttpMethod.Post, "/auth/confirm")]
    [Operation("Confirms the email address of a sign-up")]
    [Public]
    [UserPoolClient]
    [NoAccess]
    [Body<ConfirmBody>]
    [Replies<ConfirmedView>(200)]
    [Refuses<EmailTaken>, Refuses<NotConfirmable>]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync<ConfirmBody>(request, context, (call, body) => body.Read()
            .BindAsync(form => pool.ConfirmAsync(form.Email, form.Code, call.CancellationToken))
            .ReplyAsync(_ => Reply.Ok(new ConfirmedView(Confirmed: true))));
}
