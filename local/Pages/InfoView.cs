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

/// <param name="DynamoDb">The address of DynamoDB Local itself, without the checks of the local run.</param>
/// <param name="Cognito">The address of Cognito, with the corrections of the local run.</param>
/// <param name="CognitoLocal">The address of cognito-local itself, without the corrections of the local run.</param>
/// <param name="Lambda">The address of Lambda's Invoke operation.</param>
internal sealed record EndpointsView(string DynamoDb, string Cognito, string CognitoLocal, string Lambda);
