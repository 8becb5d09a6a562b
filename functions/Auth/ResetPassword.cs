namespace Shop.Functions.Auth;

internal sealed class ResetPassword(Endpoint<ResetPassword> endpoint, UserPool pool)
{
    [LambdaFunction(Timeout = 20)]
    [RestApi(LambdaHttpMethod.Post, "/auth/reset-password")]
    [Operation("Sets a new password with the code that was sent")]
    [Public]
    [UserPoolClient]
    [NoAccess]
    [Body<ResetPasswordBody>]
    [Replies<PasswordResetView>(200)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync<ResetPasswordBody>(request, context, (call, body) => body.Read()
            .BindAsync(form => pool.ResetPasswordAsync(form.Email, form.Code, form.Password, call.CancellationToken))
            .ReplyAsync(_ => Reply.Ok(new PasswordResetView(Reset: true))));
}
