using Shop.Functions.Auth;
using Shop.Functions.Payments;

namespace Shop.Functions.Hosting;

/// <summary>The configuration of a function, from its environment variables.</summary>
/// <param name="Tables">Only the tables that the handler has access to.</param>
/// <param name="Client">Null for handlers without <see cref="UserPoolClientAttribute"/>.</param>
/// <param name="UserPoolId">Null for handlers without <see cref="UserPoolAttribute"/>.</param>
/// <param name="DynamoDbEndpoint">
/// The address of DynamoDB in the local run; null in AWS. <paramref name="CognitoEndpoint"/> is the same for Cognito.
/// </param>
internal sealed record Settings(
    string Region,
    TableNames Tables,
    UserPoolClient? Client,
    string? UserPoolId,
    string? DynamoDbEndpoint,
    string? CognitoEndpoint,
    PaymentSettings Payments)
{
    /// <exception cref="InvalidOperationException">AWS_REGION is missing.</exception>
    public static Settings Read(Func<string, string?> variable)
    {
        return new(
            Required("AWS_REGION"),
            new(Storage.Tables.All.ToDictionary(table => table.Key, table => Optional(table.Value.EnvironmentVariable))),
            Optional(UserPoolClientAttribute.EnvironmentVariable) is { } id ? new(id) : null,
            Optional(UserPoolAttribute.EnvironmentVariable),
            Optional("AWS_ENDPOINT_URL_DYNAMODB"),
            Optional("AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER"),
            PaymentSettings.Read(Optional));

        string? Optional(string name) => variable(name) is { Length: > 0 } value ? value : null;
        string Required(string name) => Optional(name) ?? throw Missing(name);
    }

    internal static InvalidOperationException Missing(string name) => new($"The environment variable {name} is missing.");
}
