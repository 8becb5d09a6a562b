using Shop.Local.Cognito;
using Shop.Local.Seeds;

namespace Shop.Local.Pages;

/// <summary>The facts about a local run that scripts need.</summary>
/// <param name="Admin">Null without demo data.</param>
internal sealed record InfoView(
    string Stack,
    string BaseUrl,
    string? UserPoolId,
    string? ClientId,
    AdministratorLogin? Admin,
    string ConfirmationCode,
    EndpointsView Endpoints)
{
    public static InfoView Of(LocalShop shop) => new(
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
/// <param name="CognitoLocal">cognito-local itself, past the gate.</param>
/// <param name="Lambda">Lambda's Invoke operation.</param>
internal sealed record EndpointsView(string DynamoDb, string Cognito, string CognitoLocal, string Lambda);
