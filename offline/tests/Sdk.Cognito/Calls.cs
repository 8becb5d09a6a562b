using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;

namespace Shop.Tests.Sdk.Cognito;

/// <summary>The operations by name, each with a minimal request.</summary>
internal static class Calls
{
    private static readonly Dictionary<string, Func<IAmazonCognitoIdentityProvider, Task>> ByName = new()
    {
        ["SignUp"] = c => c.SignUpAsync(new SignUpRequest { ClientId = "client", Username = "ann", Password = "pw" }),
        ["ConfirmSignUp"] = c => c.ConfirmSignUpAsync(
            new ConfirmSignUpRequest { ClientId = "client", Username = "ann", ConfirmationCode = "123456" }),
        ["InitiateAuth"] = c => c.InitiateAuthAsync(
            new InitiateAuthRequest { ClientId = "client", AuthFlow = AuthFlowType.USER_PASSWORD_AUTH }),
        ["ResendConfirmationCode"] = c => c.ResendConfirmationCodeAsync(
            new ResendConfirmationCodeRequest { ClientId = "client", Username = "ann" }),
        ["ForgotPassword"] = c => c.ForgotPasswordAsync(new ForgotPasswordRequest { ClientId = "client", Username = "ann" }),
        ["ConfirmForgotPassword"] = c => c.ConfirmForgotPasswordAsync(
            new ConfirmForgotPasswordRequest { ClientId = "client", Username = "ann", ConfirmationCode = "123456", Password = "pw" }),
        ["RevokeToken"] = c => c.RevokeTokenAsync(new RevokeTokenRequest { ClientId = "client", Token = "refresh" }),
        ["AdminCreateUser"] = c => c.AdminCreateUserAsync(new AdminCreateUserRequest { UserPoolId = "pool", Username = "ann" }),
        ["AdminSetUserPassword"] = c => c.AdminSetUserPasswordAsync(
            new AdminSetUserPasswordRequest { UserPoolId = "pool", Username = "ann", Password = "pw" }),
        ["AdminGetUser"] = c => c.AdminGetUserAsync(new AdminGetUserRequest { UserPoolId = "pool", Username = "ann" }),
    };

    public static Task MakeAsync(string operation, IAmazonCognitoIdentityProvider client) => ByName[operation](client);
}
