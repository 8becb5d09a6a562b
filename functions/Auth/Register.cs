using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain;
using Shop.Domain.Users;
using Shop.Functions.Hosting;

namespace Shop.Functions.Auth;

internal sealed class Register(Endpoint<Register> endpoint, UserPool pool)
{
    [LambdaFunction(MemorySize = 512, Timeout = 20)]
    [RestApi(LambdaHttpMethod.Post, "/auth/register")]
    [Operation("Signs a customer up and sends a code to the mail address", 403, 409)]
    [Public]
    [UserPoolClient]
    [NoAccess]
    [Body<RegisterBody>]
    [Replies<RegisteredView>(201)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.Run<RegisterBody>(request, context, async (call, body) =>
        {
            var registrant = Registration.Admit(new SignUpForm(body.Email, body.Name, body.Username), RegisteredBy.Self);
            var password = Secret.Read(body.Password, "password", Secret.MaxPasswordLength);
            if (!Outcome.All(registrant, password).TryGet(out var form, out var refusal))
            {
                return refusal;
            }

            var signedUp = await pool.SignUp(form.Item1, form.Item2, call.Cancelled);
            return signedUp.TryGet(out var id, out var problem) ? Reply.Created(new RegisteredView($"{id}")) : problem;
        });
}
