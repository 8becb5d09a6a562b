using System.Text.Json.Nodes;
using Shop.Local.Aws;
using Shop.Local.Cognito;

namespace Shop.Local.Gate;

/// <summary>The gate between the functions and cognito-local.</summary>
internal sealed class CognitoGate(PoolDefinition pool, PoolOperations operations, Faults faults, RoleGuard guard)
    : AwsGate(AwsService.Cognito, guard, faults)
{
    // The other operations need no AWS credentials, so no policy applies to these operations.
    private const string SignedPrefix = "Admin";

    /// <summary>
    /// Checks the policies of the function. An empty function name is a caller outside the functions; no role limits such a caller.
    /// </summary>
    private protected override string? Refusal(string function, string operation, JsonObject request) =>
        function.Length > 0 && operation.StartsWith(SignedPrefix, StringComparison.Ordinal)
            ? Guard.Refusal(function, [new AwsAction($"cognito-idp:{operation}", pool.Arn)])
            : null;

    private protected override Task<AwsAnswer> SendAsync(
        string function, string operation, JsonObject request, CancellationToken cancellationToken) =>
        operations.AnswerAsync(operation, request, cancellationToken);
}
