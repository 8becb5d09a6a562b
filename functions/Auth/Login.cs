using Shop.Functions.Users;

namespace Shop.Functions.Auth;

internal sealed class Login(Endpoint<Login> endpoint, UserPool pool, AccountStore accounts)
{
    [LambdaFunction(Timeout = 20)]
    [RestApi(LambdaHttpMethod.Post, "/auth/login")]
    [Operation("Signs a user in")]
    [Public]
    [UserPoolClient]
    [Body<LoginBody>]
    [Replies<LoginView>(200)]
    [Refuses<WrongCredentials>, Refuses<AccountDeactivated>, Refuses<ChallengeRequired>, Refuses<NotConfirmed>]
    [Refuses<PasswordResetRequired>]
    [Access(ShopTable.Users, Grant.GetItem)]
    [Access(ShopTable.Profiles, Grant.GetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync<LoginBody>(request, context, (call, body) => body.Read()
            .BindAsync(form => pool.SignInAsync(form.Email, form.Password, call.CancellationToken))
            .BindAsync(async tokens => Outcome.Of((Tokens: tokens, Account: await accounts.FindAsync(tokens.Subject, call.CancellationToken))))
            .ReplyAsync(signedIn => Reply.Ok(LoginView.Of(signedIn.Tokens, signedIn.Account))));
}
