using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;
using Shop.Functions.Users;

namespace Shop.Functions.Auth;

internal sealed class Login(Endpoint<Login> endpoint, UserPool pool, AccountStore accounts)
{
    [LambdaFunction(MemorySize = 512, Timeout = 20)]
    [RestApi(LambdaHttpMethod.Post, "/auth/login")]
    [Operation("Signs a user in", 401, 403)]
    [Public]
    [UserPoolClient]
    [Body<LoginBody>]
    [Replies<LoginView>(200)]
    [Access(ShopTable.Users, Grant.GetItem)]
    [Access(ShopTable.Profiles, Grant.GetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync<LoginBody>(request, context, async (call, body) =>
        {
            var password = Secret.Read(body.Password, "password", Secret.MaxPasswordLength);
            if (!Outcome.All(Email.Read(body.Email), password).TryGet(out var form, out var refusal))
            {
                return refusal;
            }

            var signedIn = await pool.SignInAsync(form.Item1, form.Item2, call.CancellationToken);
            if (!signedIn.TryGet(out var tokens, out var problem))
            {
                return problem;
            }

            var account = await accounts.FindAsync(tokens.Subject, call.CancellationToken);
            return Reply.Ok(LoginView.Of(tokens, account));
        });
}
