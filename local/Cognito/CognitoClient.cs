using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Shop.Local.Cognito;

/// <param name="Json">Empty when the answer was no JSON object.</param>
internal sealed record CognitoAnswer(int Status, JsonObject Json)
{
    public bool Succeeded => Status == 200;

    /// <summary>The exception's name; null on success.</summary>
    public string? Error => Succeeded ? null : (string?)Json["__type"];

    public static CognitoAnswer Refusal(string type, string message) => new(400, new() { ["__type"] = type, ["message"] = message });
}

/// <summary>Sends Cognito's operations to cognito-local, and with each the time that it is to go by.</summary>
internal sealed class CognitoClient(HttpClient http, Uri endpoint, TimeProvider time)
{
    public const string TargetPrefix = "AWSCognitoIdentityProviderService.";

    // Read by local-clock.cjs.
    private const string ClockHeader = "X-Local-Clock-Ahead";

    public static readonly MediaTypeHeaderValue JsonType = new("application/x-amz-json-1.1");

    // cognito-local has the system's time and nothing else to be ahead of.
    private double Ahead => (time.GetUtcNow() - TimeProvider.System.GetUtcNow()).TotalMilliseconds;

    public async Task<CognitoAnswer> SendAsync(string operation, JsonObject request, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, endpoint)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(request.ToJsonString())) { Headers = { ContentType = JsonType } },
        };
        message.Headers.Add("X-Amz-Target", TargetPrefix + operation);
        message.Headers.Add(ClockHeader, Ahead.ToString("F0", CultureInfo.InvariantCulture));
        using var answer = await http.SendAsync(message, cancellationToken);
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        return new((int)answer.StatusCode, text.StartsWith('{') ? JsonNode.Parse(text)!.AsObject() : []);
    }

    /// <exception cref="LocalRunException">cognito-local refused.</exception>
    public async Task<JsonObject> DoAsync(string operation, JsonObject request, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(operation, request, cancellationToken);
        return answer.Succeeded ? answer.Json : throw new LocalRunException($"cognito-local refused {operation}: {answer.Json.ToJsonString()}");
    }

    public Task<string> KeysAsync(string poolId, CancellationToken cancellationToken) =>
        http.GetStringAsync(new Uri(endpoint, $"{poolId}/.well-known/jwks.json"), cancellationToken);
}
