using Shop.Functions.Auth;

namespace Shop.Functions.Hosting;

/// <summary>What a function is told by its environment.</summary>
/// <param name="Client">Only for handlers with <see cref="UserPoolClientAttribute"/>.</param>
/// <param name="UserPoolId">Only for handlers with <see cref="UserPoolAttribute"/>.</param>
/// <param name="DynamoDbEndpoint">Where the local run serves DynamoDB; null in AWS. Likewise for Cognito.</param>
internal sealed record Settings(
    string Region, TableNames Tables, UserPoolClient? Client, string? UserPoolId, string? DynamoDbEndpoint, string? CognitoEndpoint)
{
    /// <exception cref="InvalidOperationException">A variable is missing; the message names it.</exception>
    public static Settings Read(Func<string, string?> variable)
    {
        return new(
            Required("AWS_REGION"),
            new(Storage.Tables.All.ToDictionary(table => table.Key, table => Optional(table.Value.EnvironmentVariable))),
            Optional(UserPoolClientAttribute.EnvironmentVariable) is { } id ? new(id) : null,
            Optional(UserPoolAttribute.EnvironmentVariable),
            Optional("AWS_ENDPOINT_URL_DYNAMODB"),
            Optional("AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER"));

        string? Optional(string name) => variable(name) is { Length: > 0 } value ? value : null;
        string Required(string name) => Optional(name) ?? throw Missing(name);
    }

    internal static InvalidOperationException Missing(string name) => new($"The environment variable {name} is missing.");
}
