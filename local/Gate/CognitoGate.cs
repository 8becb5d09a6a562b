using System.Text.Json.Nodes;
using Shop.Local.Aws;
using Shop.Local.Cognito;

namespace Shop.Local.Gate;

/// <summary>Cognito as functions see it.</summary>
internal sealed class CognitoGate(PoolDefinition pool, PoolOperations operations, Faults faults, RoleGuard guard)
    : AwsGate(AwsService.Cognito, guard, faults)
{
    // The other operations need no AWS credentials, so no policy applies to them.
    private const string SignedPrefix = "Admin";

    /// <summary>An empty function name is a caller outside the functions, without a role that limits it.</summary>
    private protected override string? Refusal(string function, string operation, JsonObject request) =>
        function.Length > 0 && operation.StartsWith(SignedPrefix, StringComparison.Ordinal)
            ? Guard.Refusal(function, [new AwsAction($"cognito-idp:{operation}", pool.Arn)])
            : null;

    private protected override Task<AwsAnswer> SendAsync(
        string function, string operation, JsonObject request, CancellationToken cancellationToken) =>
        operations.AnswerAsync(operation, request, cancellationToken);
}
