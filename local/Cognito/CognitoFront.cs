using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Shop.Local.Gate;
using Shop.Local.Hosting;

namespace Shop.Local.Cognito;

/// <summary>
/// Cognito as each function sees it, on an endpoint path of its own: what must be signed in AWS goes by its role's policies. Faults
/// that were asked for happen here.
/// </summary>
internal sealed class CognitoFront(PoolDefinition pool, PoolOperations operations, Faults faults, RoleGuard guard)
{
    // The rest of the API is for anybody, or for who shows a user's token.
    private const string Signed = "Admin";

    /// <param name="function">Empty for somebody whom no role stops.</param>
    public async Task ServeAsync(HttpContext http, string function)
    {
        var target = $"{http.Request.Headers["X-Amz-Target"]}";
        var answer = target.StartsWith(CognitoClient.TargetPrefix, StringComparison.Ordinal) && await ReadAsync(http) is { } request
            ? await AnswerAsync(function, target[CognitoClient.TargetPrefix.Length..], request, http.RequestAborted)
            : CognitoAnswer.Refusal("UnknownOperationException", $"There is no operation {target} here");
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = $"{CognitoClient.JsonType}";
        if (answer.Error is { } error)
        {
            http.Response.Headers["x-amzn-ErrorType"] = error;
        }

        await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(answer.Json.ToJsonString()));
    }

    public Task<CognitoAnswer> AnswerAsync(string operation, JsonObject request, CancellationToken cancellationToken) =>
        operations.AnswerAsync(operation, request, cancellationToken);

    private async Task<CognitoAnswer> AnswerAsync(string function, string operation, JsonObject request, CancellationToken cancellationToken)
    {
        if (Refusal(function, operation) is { } refusal)
        {
            return CognitoAnswer.Refusal("AccessDeniedException", refusal);
        }

        var fault = faults.Take(function, operation);
        var answer = fault is { AnswerLost: false } ? null : await operations.AnswerAsync(operation, request, cancellationToken);
        return fault is null
            ? answer!
            : CognitoAnswer.Refusal(fault.Error, "The local run was asked to fail this request") with { Status = faults.StatusOf(fault) };
    }

    private string? Refusal(string function, string operation) =>
        function.Length == 0 || !operation.StartsWith(Signed, StringComparison.Ordinal) ? null
        : guard.Knows(function) ? guard.Refusal(function, new AwsAction($"cognito-idp:{operation}", pool.Arn))
        : $"There is no function {function}.";

    private static async Task<JsonObject?> ReadAsync(HttpContext http) => StrictJson.Object(await http.Request.ReadAllAsync(http.RequestAborted));
}
