using Shop.Local.Cognito;
using Shop.Local.Seeds;

namespace Shop.Local.Pages;

/// <summary>What scripts need to know of a local run.</summary>
/// <param name="Admin">Null when nothing was seeded.</param>
internal sealed record Info(
    string Stack, string BaseUrl, string? UserPoolId, string? ClientId, AdministratorLogin? Admin, string ConfirmationCode, Endpoints Endpoints)
{
    public static Info Of(LocalShop shop) => new(
        shop.Stack,
        $"{shop.BaseUrl}",
        shop.UserPoolId,
        shop.ClientId,
        shop.Admin,
        CognitoLocal.Code,
        new($"{shop.DynamoDbEndpoint}", $"{shop.CognitoEndpoint}", $"{shop.CognitoLocalEndpoint}", $"{shop.LambdaEndpoint}"));
}

/// <param name="DynamoDb">DynamoDB Local itself, past the gate.</param>
/// <param name="Cognito">Cognito as functions see it.</param>
/// <param name="CognitoLocal">cognito-local itself.</param>
/// <param name="Lambda">Lambda's Invoke operation.</param>
internal sealed record Endpoints(string DynamoDb, string Cognito, string CognitoLocal, string Lambda);
