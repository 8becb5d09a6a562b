using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Users;
using Shop.Functions.Hosting;

namespace Shop.Functions.Auth;

internal sealed class ResendCode(Endpoint<ResendCode> endpoint, UserPool pool)
{
    [LambdaFunction(MemorySize = 512, Timeout = 20)]
    [RestApi(LambdaHttpMethod.Post, "/auth/resend-code")]
    [Operation("Sends the code of a sign-up again; the answer is the same whether or not one waits for it")]
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

            var sent = await pool.ResendCodeAsync(email, call.CancellationToken);
            return sent.TryGet(out _, out var problem) ? Reply.Ok(new CodeSentView(Sent: true)) : problem;
        });
}
