using System.Text.Json.Nodes;
using Shop.Local.Aws;

namespace Shop.Local.Cognito;

/// <summary>
/// Executes the operations of the user pool with cognito-local, and corrects the cases where cognito-local differs from Cognito.
/// </summary>
internal sealed class PoolOperations(PoolDefinition pool, CognitoClient cognito, Mailbox mailbox, TimeProvider time)
{
    private const string Unconfirmed = "UNCONFIRMED";
    private const string ConfirmationText = "Your confirmation code is";

    public Task<AwsAnswer> AnswerAsync(string operation, JsonObject request, CancellationToken cancellationToken)
    {
        Fold(request, "Username");
        Fold(request["AuthParameters"] as JsonObject, "USERNAME");
        return operation switch
        {
            "SignUp" => SignUpAsync(request, cancellationToken),
            "ConfirmSignUp" => ConfirmSignUpAsync(request, cancellationToken),
            "InitiateAuth" => InitiateAuthAsync(request, cancellationToken),
            "RevokeToken" => RevokeTokenAsync(request, cancellationToken),
            "UpdateUserAttributes" => UpdateUserAttributesAsync(request, cancellationToken),
            "ResendConfirmationCode" => ResendConfirmationCodeAsync(request, cancellationToken),
            "ForgotPassword" => ForgotPasswordAsync(request, cancellationToken),
            "ConfirmForgotPassword" => ConfirmForgotPasswordAsync(request, cancellationToken),
            _ => cognito.SendAsync(operation, request, cancellationToken),
        };
    }

    private async Task<AwsAnswer> SignUpAsync(JsonObject request, CancellationToken cancellationToken)
    {
        if (Client((string?)request["ClientId"]) is not { } client)
        {
            return AwsAnswer.Refusal("ResourceNotFoundException", $"User pool client {request["ClientId"]} does not exist.");
        }

        if ((WriteRefusal(client, request) ?? PasswordRefusal(request)) is { } refusal)
        {
            return refusal;
        }

        foreach (var attribute in Attributes(request).Where(attribute => (string?)attribute["Name"] == "email"))
        {
            Fold(attribute, "Value");
        }

        return WithMail(await cognito.SendAsync("SignUp", request, cancellationToken), request, ConfirmationText);
    }

    private async Task<AwsAnswer> ConfirmSignUpAsync(JsonObject request, CancellationToken cancellationToken) =>
        await StatusAsync(request, cancellationToken) switch
        {
            null => AwsAnswer.Refusal("ExpiredCodeException", "Invalid code provided, please request a code again."),
            Unconfirmed => await cognito.SendAsync("ConfirmSignUp", request, cancellationToken),
            var status => AwsAnswer.Refusal("NotAuthorizedException", $"User cannot be confirmed. Current status is {status}"),
        };

    private async Task<AwsAnswer> InitiateAuthAsync(JsonObject request, CancellationToken cancellationToken)
    {
        var flow = (string?)request["AuthFlow"] is "REFRESH_TOKEN" ? "REFRESH_TOKEN_AUTH" : (string?)request["AuthFlow"];
        if (Client((string?)request["ClientId"])?.Flows.Contains($"ALLOW_{flow}") == false)
        {
            return AwsAnswer.Refusal("InvalidParameterException", $"{flow} flow not enabled for this client");
        }

        var refreshToken = (string?)request["AuthParameters"]?["REFRESH_TOKEN"] ?? "";
        if (flow == "REFRESH_TOKEN_AUTH" && PoolToken.Expires(refreshToken) <= time.GetUtcNow())
        {
            return AwsAnswer.Refusal("NotAuthorizedException", "Refresh Token has expired");
        }

        var answer = await cognito.SendAsync("InitiateAuth", request, cancellationToken);
        if (answer.Error is "InvalidPasswordException" or "NotAuthorizedException" or "UserNotFoundException")
        {
            var message = flow == "REFRESH_TOKEN_AUTH" ? "Invalid Refresh Token" : "Incorrect username or password.";
            return AwsAnswer.Refusal("NotAuthorizedException", message);
        }

        if (answer.Json["AuthenticationResult"] is JsonObject result)
        {
            result["TokenType"] = "Bearer";
            result["ExpiresIn"] = PoolToken.Lifetime((string)result["AccessToken"]!);
        }

        return answer;
    }

    private async Task<AwsAnswer> RevokeTokenAsync(JsonObject request, CancellationToken cancellationToken) =>
        Client((string?)request["ClientId"])?.RevokesTokens == false
            ? AwsAnswer.Refusal("UnsupportedOperationException", "Token revocation is not enabled for this client.")
            : await cognito.SendAsync("RevokeToken", request, cancellationToken);

    private async Task<AwsAnswer> UpdateUserAttributesAsync(JsonObject request, CancellationToken cancellationToken) =>
        Client(PoolToken.Client((string?)request["AccessToken"] ?? "")) is { } client && WriteRefusal(client, request) is { } refusal
            ? refusal
            : await cognito.SendAsync("UpdateUserAttributes", request, cancellationToken);

    // For an unknown email address, Cognito answers as if it had sent a code, so that a caller cannot find out whether an account exists.
    private async Task<AwsAnswer> ResendConfirmationCodeAsync(JsonObject request, CancellationToken cancellationToken) =>
        await StatusAsync(request, cancellationToken) switch
        {
            null => CodeSent(),
            Unconfirmed => WithMail(CodeSent(), request, ConfirmationText),
            _ => AwsAnswer.Refusal("InvalidParameterException", "User is already confirmed."),
        };

    private async Task<AwsAnswer> ForgotPasswordAsync(JsonObject request, CancellationToken cancellationToken) =>
        await StatusAsync(request, cancellationToken) switch
        {
            null => CodeSent(),
            Unconfirmed => AwsAnswer.Refusal(
                "InvalidParameterException", "Cannot reset password for the user as there is no registered/verified email or phone_number"),
            "FORCE_CHANGE_PASSWORD" => AwsAnswer.Refusal("NotAuthorizedException", "User password cannot be reset in the current state."),
            _ => WithMail(await cognito.SendAsync("ForgotPassword", request, cancellationToken), request, "Your password reset code is"),
        };

    private async Task<AwsAnswer> ConfirmForgotPasswordAsync(JsonObject request, CancellationToken cancellationToken) =>
        await StatusAsync(request, cancellationToken) is null or Unconfirmed
            ? AwsAnswer.Refusal("ExpiredCodeException", "Invalid code provided, please request a code again.")
            : PasswordRefusal(request) ?? await cognito.SendAsync("ConfirmForgotPassword", request, cancellationToken);

    /// <summary>The status of the user; null when the pool does not have the user.</summary>
    private async Task<string?> StatusAsync(JsonObject request, CancellationToken cancellationToken)
    {
        var query = new JsonObject { ["UserPoolId"] = pool.Id, ["Username"] = request["Username"]?.DeepClone() };
        var user = await cognito.SendAsync("AdminGetUser", query, cancellationToken);
        return user.Succeeded ? (string?)user.Json["UserStatus"] : null;
    }

    private PoolClientDefinition? Client(string? id) => pool.Clients.GetValueOrDefault(id ?? "");

    private AwsAnswer? PasswordRefusal(JsonObject request) =>
        pool.PasswordPolicy.Refusal((string?)request["Password"] ?? "") is { } weakness
            ? AwsAnswer.Refusal("InvalidPasswordException", $"Password did not conform with policy: {weakness}")
            : null;

    private static AwsAnswer? WriteRefusal(PoolClientDefinition client, JsonObject request) =>
        client.WriteAttributes is { } writable && Attributes(request).Any(attribute => !writable.Contains((string?)attribute["Name"] ?? ""))
            ? AwsAnswer.Refusal("NotAuthorizedException", "A client attempted to write unauthorized attribute")
            : null;

    private static IEnumerable<JsonObject> Attributes(JsonObject request) =>
        (request["UserAttributes"] as JsonArray ?? []).OfType<JsonObject>();

    private static AwsAnswer CodeSent() => new(200, new()
    {
        ["CodeDeliveryDetails"] = new JsonObject { ["AttributeName"] = "email", ["DeliveryMedium"] = "EMAIL" },
    });

    private AwsAnswer WithMail(AwsAnswer answer, JsonObject request, string text)
    {
        if (answer.Succeeded)
        {
            mailbox.Add((string)request["Username"]!, "Your verification code", $"{text} {CognitoLocal.Code}");
        }

        return answer;
    }

    private void Fold(JsonObject? request, string name)
    {
        if (request?[name] is JsonValue value && value.TryGetValue<string>(out var text))
        {
            request[name] = pool.Fold(text);
        }
    }
}
