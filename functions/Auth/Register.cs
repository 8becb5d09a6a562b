namespace Shop.Functions.Auth;

internal sealed class Register(Endpoint<Register> endpoint, UserPool pool)
{
    [LambdaFunction(Timeout = 20)]
    [RestApi(LambdaHttpMethod.Post, "/auth/register")]
    [Operation("Signs a customer up and sends a code to the email address")]
    [Public]
    [UserPoolClient]
    [NoAccess]
    [Body<RegisterBody>]
    [Replies<RegisteredView>(201)]
    [Refuses<SignUpRefused>, Refuses<EmailTaken>, Refuses<CodeNotSent>]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync<RegisterBody>(request, context, (call, body) => body.Read()
            .BindAsync(form => pool.SignUpAsync(form.Registrant, form.Password, call.CancellationToken))
            .ReplyAsync(id => Reply.Created(new RegisteredView($"{id}"))));
}
