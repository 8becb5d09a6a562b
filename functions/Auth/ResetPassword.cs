using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain;
using Shop.Domain.Users;
using Shop.Functions.Hosting;

namespace Shop.Functions.Auth;

internal sealed class ResetPassword(Endpoint<ResetPassword> endpoint, UserPool pool)
{
    [LambdaFunction(MemorySize = 512, Timeout = 20)]
    [RestApi(LambdaHttpMethod.Post, "/auth/reset-password")]
    [Operation("Sets a new password with the code that was sent")]
    [Public]
    [UserPoolClient]
    [NoAccess]
    [Body<ResetPasswordBody>]
    [Replies<PasswordResetView>(200)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync<ResetPasswordBody>(request, context, async (call, body) =>
        {
            var code = Secret.Read(body.Code, "code", Secret.MaxCodeLength);
            var password = Secret.Read(body.Password, "password", Secret.MaxPasswordLength);
            if (!Outcome.All(Email.Read(body.Email), code, password).TryGet(out var form, out var refusal))
            {
                return refusal;
            }

            var reset = await pool.ResetPasswordAsync(form.Item1, form.Item2, form.Item3, call.CancellationToken);
            return reset.TryGet(out _, out var problem) ? Reply.Ok(new PasswordResetView(Reset: true)) : problem;
        });
}
