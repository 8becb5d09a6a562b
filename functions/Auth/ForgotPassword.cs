using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Users;
using Shop.Functions.Hosting;

namespace Shop.Functions.Auth;

internal sealed class ForgotPassword(Endpoint<ForgotPassword> endpoint, UserPool pool)
{
    [LambdaFunction(MemorySize = 512, Timeout = 20)]
    [RestApi(LambdaHttpMethod.Post, "/auth/forgot-password")]
    [Operation("Sends a code to set a new password with; the answer is the same whether or not there is an account")]
    [Public]
    [UserPoolClient]
    [NoAccess]
    [Body<EmailBody>]
    [Replies<CodeSentView>(200)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync<EmailBody>(request, context, async (call, body) =>
        {
            if (!Email.Read(body.Email).TryGet(out var email, out var refusal))
            {
                return refusal;
            }

            var sent = await pool.ForgotPasswordAsync(email, call.CancellationToken);
            return sent.TryGet(out _, out var problem) ? Reply.Ok(new CodeSentView(Sent: true)) : problem;
        });
}
