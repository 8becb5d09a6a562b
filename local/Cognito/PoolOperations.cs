using System.Text.Json.Nodes;

namespace Shop.Local.Cognito;

/// <summary>The operations of the user pool: cognito-local's, and here what it lacks or does otherwise than Cognito.</summary>
internal sealed class PoolOperations(PoolDefinition pool, CognitoClient cognito, Mailbox mailbox, TimeProvider time)
{
    private const string Unconfirmed = "UNCONFIRMED";

    public Task<CognitoAnswer> AnswerAsync(string operation, JsonObject request, CancellationToken cancellationToken)
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

    private async Task<CognitoAnswer> SignUpAsync(JsonObject request, CancellationToken cancellationToken)
    {
        if (!pool.Clients.TryGetValue((string?)request["ClientId"] ?? "", out var client))
        {
            return CognitoAnswer.Refusal("ResourceNotFoundException", $"User pool client {request["ClientId"]} does not exist.");
        }

        if (Forbidden(client, request) is { } forbidden)
        {
            return forbidden;
        }

        if (Weak(request) is { } weak)
        {
            return weak;
        }

        foreach (var attribute in Attributes(request).Where(attribute => (string?)attribute["Name"] == "email"))
        {
            Fold(attribute, "Value");
        }

        var answer = await cognito.SendAsync("SignUp", request, cancellationToken);
        return Mailed(answer, (string)request["Username"]!, "Your confirmation code is");
    }

    private async Task<CognitoAnswer> ConfirmSignUpAsync(JsonObject request, CancellationToken cancellationToken) =>
        await StatusAsync(request, cancellationToken) switch
        {
            null => CognitoAnswer.Refusal("ExpiredCodeException", "Invalid code provided, please request a code again."),
            Unconfirmed => await cognito.SendAsync("ConfirmSignUp", request, cancellationToken),
            var status => CognitoAnswer.Refusal("NotAuthorizedException", $"User cannot be confirmed. Current status is {status}"),
        };

    private async Task<CognitoAnswer> InitiateAuthAsync(JsonObject request, CancellationToken cancellationToken)
    {
        var flow = (string?)request["AuthFlow"] is "REFRESH_TOKEN" ? "REFRESH_TOKEN_AUTH" : (string?)request["AuthFlow"];
        if (pool.Clients.TryGetValue((string?)request["ClientId"] ?? "", out var client) && !client.Flows.Contains($"ALLOW_{flow}"))
        {
            return CognitoAnswer.Refusal("InvalidParameterException", $"{flow} flow not enabled for this client");
        }

        if (flow == "REFRESH_TOKEN_AUTH" && PoolToken.Expires((string?)request["AuthParameters"]?["REFRESH_TOKEN"] ?? "") <= time.GetUtcNow())
        {
            return CognitoAnswer.Refusal("NotAuthorizedException", "Refresh Token has expired");
        }

        var answer = await cognito.SendAsync("InitiateAuth", request, cancellationToken);
        if (answer.Error is "InvalidPasswordException" or "NotAuthorizedException" or "UserNotFoundException")
        {
            return CognitoAnswer.Refusal("NotAuthorizedException", flow == "REFRESH_TOKEN_AUTH" ? "Invalid Refresh Token" : "Incorrect username or password.");
        }

        if (answer.Json["AuthenticationResult"] is JsonObject result)
        {
            result["TokenType"] = "Bearer";
            result["ExpiresIn"] = PoolToken.Lifetime((string)result["AccessToken"]!);
        }

        return answer;
    }

    private async Task<CognitoAnswer> RevokeTokenAsync(JsonObject request, CancellationToken cancellationToken) =>
        pool.Clients.TryGetValue((string?)request["ClientId"] ?? "", out var client) && !client.RevokesTokens
            ? CognitoAnswer.Refusal("UnsupportedOperationException", "Token revocation is not enabled for this client.")
            : await cognito.SendAsync("RevokeToken", request, cancellationToken);

    private async Task<CognitoAnswer> UpdateUserAttributesAsync(JsonObject request, CancellationToken cancellationToken) =>
        pool.Clients.TryGetValue(PoolToken.Client((string?)request["AccessToken"] ?? "") ?? "", out var client) && Forbidden(client, request) is { } forbidden
            ? forbidden
            : await cognito.SendAsync("UpdateUserAttributes", request, cancellationToken);

    // To an address that it does not know, Cognito says that a code is on its way: nobody is to find out who has an account.
    private async Task<CognitoAnswer> ResendConfirmationCodeAsync(JsonObject request, CancellationToken cancellationToken) =>
        await StatusAsync(request, cancellationToken) switch
        {
            null => OnItsWay(),
            Unconfirmed => Mailed(OnItsWay(), (string)request["Username"]!, "Your confirmation code is"),
            _ => CognitoAnswer.Refusal("InvalidParameterException", "User is already confirmed."),
        };

    private async Task<CognitoAnswer> ForgotPasswordAsync(JsonObject request, CancellationToken cancellationToken) =>
        await StatusAsync(request, cancellationToken) switch
        {
            null => OnItsWay(),
            Unconfirmed => CognitoAnswer.Refusal("InvalidParameterException", "Cannot reset password for the user as there is no registered/verified email or phone_number"),
            "FORCE_CHANGE_PASSWORD" => CognitoAnswer.Refusal("NotAuthorizedException", "User password cannot be reset in the current state."),
            _ => Mailed(await cognito.SendAsync("ForgotPassword", request, cancellationToken), (string)request["Username"]!, "Your password reset code is"),
        };

    private async Task<CognitoAnswer> ConfirmForgotPasswordAsync(JsonObject request, CancellationToken cancellationToken) =>
        await StatusAsync(request, cancellationToken) is null or Unconfirmed
            ? CognitoAnswer.Refusal("ExpiredCodeException", "Invalid code provided, please request a code again.")
            : Weak(request) ?? await cognito.SendAsync("ConfirmForgotPassword", request, cancellationToken);

    /// <summary>Null for somebody whom the pool does not know.</summary>
    private async Task<string?> StatusAsync(JsonObject request, CancellationToken cancellationToken)
    {
        var user = await cognito.SendAsync("AdminGetUser", new() { ["UserPoolId"] = pool.Id, ["Username"] = request["Username"]?.DeepClone() }, cancellationToken);
        return user.Succeeded ? (string?)user.Json["UserStatus"] : null;
    }

    private CognitoAnswer? Weak(JsonObject request) => pool.PasswordPolicy.Refusal((string?)request["Password"] ?? "") is { } weakness
        ? CognitoAnswer.Refusal("InvalidPasswordException", $"Password did not conform with policy: {weakness}")
        : null;

    private static CognitoAnswer? Forbidden(PoolClient client, JsonObject request) =>
        client.WriteAttributes is { } writable && Attributes(request).Any(attribute => !writable.Contains((string?)attribute["Name"] ?? ""))
            ? CognitoAnswer.Refusal("NotAuthorizedException", "A client attempted to write unauthorized attribute")
            : null;

    private static IEnumerable<JsonObject> Attributes(JsonObject request) => (request["UserAttributes"] as JsonArray ?? []).OfType<JsonObject>();

    private static CognitoAnswer OnItsWay() => new(200, new()
    {
        ["CodeDeliveryDetails"] = new JsonObject { ["AttributeName"] = "email", ["DeliveryMedium"] = "EMAIL" },
    });

    private CognitoAnswer Mailed(CognitoAnswer answer, string to, string text)
    {
        if (answer.Succeeded)
        {
            mailbox.Add(to, "Your verification code", $"{text} {CognitoLocal.Code}");
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
