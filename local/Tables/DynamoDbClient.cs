using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Shop.Local.Tables;

/// <param name="Body">The JSON as it came; empty when there was none.</param>
internal sealed record DynamoDbAnswer(int Status, byte[] Body, string RequestId)
{
    public bool Succeeded => Status == 200;

    public JsonObject Json() => JsonNode.Parse(Body)!.AsObject();
}

/// <summary>Sends DynamoDB requests to the emulator. It wants a signature's form and checks none.</summary>
internal sealed class DynamoDbClient(HttpClient http, Uri endpoint, string region)
{
    public const string TargetPrefix = "DynamoDB_20120810.";

    public static readonly MediaTypeHeaderValue JsonType = new("application/x-amz-json-1.0");

    public async Task<DynamoDbAnswer> SendAsync(string operation, JsonObject request, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, endpoint)
        {
            Content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(request.ToJsonString())) { Headers = { ContentType = JsonType } },
        };
        message.Headers.Add("X-Amz-Target", TargetPrefix + operation);
        message.Headers.TryAddWithoutValidation(
            "Authorization", $"AWS4-HMAC-SHA256 Credential=local/20260101/{region}/dynamodb/aws4_request, SignedHeaders=host, Signature=0");
        using var answer = await http.SendAsync(message, cancellationToken);
        return new(
            (int)answer.StatusCode,
            await answer.Content.ReadAsByteArrayAsync(cancellationToken),
            answer.Headers.TryGetValues("x-amzn-RequestId", out var ids) ? ids.First() : Guid.NewGuid().ToString());
    }

    /// <exception cref="LocalRunException">DynamoDB Local refused.</exception>
    public async Task<JsonObject> DoAsync(string operation, JsonObject request, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(operation, request, cancellationToken);
        return answer.Succeeded
            ? answer.Json()
            : throw new LocalRunException($"DynamoDB Local refused {operation}: {System.Text.Encoding.UTF8.GetString(answer.Body)}");
    }
}
