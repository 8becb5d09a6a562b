using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain;
using Shop.Domain.Users;
using Shop.Functions.Hosting;

namespace Shop.Functions.Auth;

internal sealed class Confirm(Endpoint<Confirm> endpoint, UserPool pool)
{
    [LambdaFunction(MemorySize = 512, Timeout = 20)]
    [RestApi(LambdaHttpMethod.Post, "/auth/confirm")]
    [Operation("Confirms the mail address of a sign-up", 409)]
    [Public]
    [UserPoolClient]
    [NoAccess]
    [Body<ConfirmBody>]
    [Replies<ConfirmedView>(200)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync<ConfirmBody>(request, context, async (call, body) =>
        {
            var code = Secret.Read(body.Code, "code", Secret.MaxCodeLength);
            if (!Outcome.All(Email.Read(body.Email), code).TryGet(out var form, out var refusal))
            {
                return refusal;
            }

            var confirmed = await pool.ConfirmAsync(form.Item1, form.Item2, call.CancellationToken);
            return confirmed.TryGet(out _, out var problem) ? Reply.Ok(new ConfirmedView(Confirmed: true)) : problem;
        });
}
