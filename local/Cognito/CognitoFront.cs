using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Shop.Local.Gate;
using Shop.Local.Hosting;

namespace Shop.Local.Cognito;

/// <summary>Cognito as the functions see it: cognito-local, and here what it lacks or does otherwise than Cognito.</summary>
internal sealed class CognitoFront(PoolDefinition pool, CognitoClient cognito, Mailbox mailbox, Faults faults, TimeProvider time)
{
    private const string Unconfirmed = "UNCONFIRMED";

    public async Task ServeAsync(HttpContext http)
    {
        var target = $"{http.Request.Headers["X-Amz-Target"]}";
        var answer = target.StartsWith(CognitoClient.TargetPrefix, StringComparison.Ordinal) && await ReadAsync(http) is { } request
            ? await AnswerOrFailAsync(target[CognitoClient.TargetPrefix.Length..], request, http.RequestAborted)
            : CognitoAnswer.Refusal("UnknownOperationException", $"There is no operation {target} here");
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = $"{CognitoClient.JsonType}";
        if (answer.Error is { } error)
        {
            http.Response.Headers["x-amzn-ErrorType"] = error;
        }

        await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(answer.Json.ToJsonString()));
    }

    public Task<CognitoAnswer> AnswerAsync(string operation, JsonObject request, CancellationToken cancellation)
    {
        Fold(request, "Username");
        Fold(request["AuthParameters"] as JsonObject, "USERNAME");
        return operation switch
        {
            "SignUp" => SignUpAsync(request, cancellation),
            "ConfirmSignUp" => ConfirmSignUpAsync(request, cancellation),
            "InitiateAuth" => InitiateAuthAsync(request, cancellation),
            "ResendConfirmationCode" => ResendConfirmationCodeAsync(request, cancellation),
            "ForgotPassword" => ForgotPasswordAsync(request, cancellation),
            "ConfirmForgotPassword" => ConfirmForgotPasswordAsync(request, cancellation),
            _ => cognito.SendAsync(operation, request, cancellation),
        };
    }

    private async Task<CognitoAnswer> AnswerOrFailAsync(string operation, JsonObject request, CancellationToken cancellation)
    {
        var fault = faults.Take("", operation);
        var answer = fault is { AnswerLost: false } ? null : await AnswerAsync(operation, request, cancellation);
        return fault is null
            ? answer!
            : CognitoAnswer.Refusal(fault.Error, "The local run was asked to fail this request") with { Status = faults.StatusOf(fault) };
    }

    private async Task<CognitoAnswer> SignUpAsync(JsonObject request, CancellationToken cancellation)
    {
        if (!pool.Clients.TryGetValue((string?)request["ClientId"] ?? "", out var client))
        {
            return CognitoAnswer.Refusal("ResourceNotFoundException", $"User pool client {request["ClientId"]} does not exist.");
        }

        var attributes = (request["UserAttributes"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        if (client.WriteAttributes is { } writable && !attributes.TrueForAll(attribute => writable.Contains((string?)attribute["Name"] ?? "")))
        {
            return CognitoAnswer.Refusal("NotAuthorizedException", "A client attempted to write unauthorized attribute");
        }

        if (Weak(request) is { } weak)
        {
            return weak;
        }

        foreach (var attribute in attributes.Where(attribute => (string?)attribute["Name"] == "email"))
        {
            Fold(attribute, "Value");
        }

        var answer = await cognito.SendAsync("SignUp", request, cancellation);
        return Mailed(answer, (string)request["Username"]!, "Your confirmation code is");
    }

    private async Task<CognitoAnswer> ConfirmSignUpAsync(JsonObject request, CancellationToken cancellation)
    {
        return await StatusAsync(request, cancellation) switch
        {
            null => CognitoAnswer.Refusal("ExpiredCodeException", "Invalid code provided, please request a code again."),
            Unconfirmed => await cognito.SendAsync("ConfirmSignUp", request, cancellation),
            var status => CognitoAnswer.Refusal("NotAuthorizedException", $"User cannot be confirmed. Current status is {status}"),
        };
    }

    private async Task<CognitoAnswer> InitiateAuthAsync(JsonObject request, CancellationToken cancellation)
    {
        var flow = (string?)request["AuthFlow"] is "REFRESH_TOKEN" ? "REFRESH_TOKEN_AUTH" : (string?)request["AuthFlow"];
        if (pool.Clients.TryGetValue((string?)request["ClientId"] ?? "", out var client) && !client.Flows.Contains($"ALLOW_{flow}"))
        {
            return CognitoAnswer.Refusal("InvalidParameterException", $"{flow} flow not enabled for this client");
        }

        if (flow == "REFRESH_TOKEN_AUTH" && Expires((string?)request["AuthParameters"]?["REFRESH_TOKEN"]) <= time.GetUtcNow())
        {
            return CognitoAnswer.Refusal("NotAuthorizedException", "Refresh Token has expired");
        }

        var answer = await cognito.SendAsync("InitiateAuth", request, cancellation);
        if (answer.Error is "InvalidPasswordException" or "NotAuthorizedException" or "UserNotFoundException")
        {
            return CognitoAnswer.Refusal("NotAuthorizedException", flow == "REFRESH_TOKEN_AUTH" ? "Invalid Refresh Token" : "Incorrect username or password.");
        }

        if (answer.Json["AuthenticationResult"] is JsonObject result)
        {
            result["TokenType"] = "Bearer";
            result["ExpiresIn"] = SecondsOf((string)result["AccessToken"]!);
        }

        return answer;
    }

    // To an address that it does not know, Cognito says that a code is on its way: nobody is to find out who has an account.
    private async Task<CognitoAnswer> ResendConfirmationCodeAsync(JsonObject request, CancellationToken cancellation) =>
        await StatusAsync(request, cancellation) switch
        {
            null => OnItsWay(),
            Unconfirmed => Mailed(OnItsWay(), (string)request["Username"]!, "Your confirmation code is"),
            _ => CognitoAnswer.Refusal("InvalidParameterException", "User is already confirmed."),
        };

    private async Task<CognitoAnswer> ForgotPasswordAsync(JsonObject request, CancellationToken cancellation) =>
        await StatusAsync(request, cancellation) switch
        {
            null => OnItsWay(),
            Unconfirmed => CognitoAnswer.Refusal("InvalidParameterException", "Cannot reset password for the user as there is no registered/verified email or phone_number"),
            "FORCE_CHANGE_PASSWORD" => CognitoAnswer.Refusal("NotAuthorizedException", "User password cannot be reset in the current state."),
            _ => Mailed(await cognito.SendAsync("ForgotPassword", request, cancellation), (string)request["Username"]!, "Your password reset code is"),
        };

    private async Task<CognitoAnswer> ConfirmForgotPasswordAsync(JsonObject request, CancellationToken cancellation) =>
        await StatusAsync(request, cancellation) is null or Unconfirmed
            ? CognitoAnswer.Refusal("ExpiredCodeException", "Invalid code provided, please request a code again.")
            : Weak(request) ?? await cognito.SendAsync("ConfirmForgotPassword", request, cancellation);

    /// <summary>Null for somebody whom the pool does not know.</summary>
    private async Task<string?> StatusAsync(JsonObject request, CancellationToken cancellation)
    {
        var user = await cognito.SendAsync("AdminGetUser", new() { ["UserPoolId"] = pool.Id, ["Username"] = request["Username"]?.DeepClone() }, cancellation);
        return user.Succeeded ? (string?)user.Json["UserStatus"] : null;
    }

    private CognitoAnswer? Weak(JsonObject request) => pool.PasswordPolicy.Refusal((string?)request["Password"] ?? "") is { } weakness
        ? CognitoAnswer.Refusal("InvalidPasswordException", $"Password did not conform with policy: {weakness}")
        : null;

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

    private static long SecondsOf(string token)
    {
        var claims = Claims(token);
        return (long)claims["exp"]! - (long)claims["iat"]!;
    }

    // cognito-local's refresh tokens are signed and readable; it looks them up and does not mind how old they are.
    private static DateTimeOffset Expires(string? token)
    {
        try
        {
            return DateTimeOffset.FromUnixTimeSeconds((long)Claims(token ?? "")["exp"]!);
        }
        catch (Exception exception) when (exception is FormatException or JsonException or IndexOutOfRangeException or InvalidOperationException)
        {
            return DateTimeOffset.MaxValue;
        }
    }

    private static JsonNode Claims(string token) => JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(token.Split('.')[1]))!;

    private void Fold(JsonObject? request, string name)
    {
        if (request?[name] is JsonValue value && value.TryGetValue<string>(out var text))
        {
            request[name] = pool.Fold(text);
        }
    }

    private static async Task<JsonObject?> ReadAsync(HttpContext http) => StrictJson.Object(await http.Request.ReadAllAsync(http.RequestAborted));
}
