using System.Text.Json;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.Serialization.SystemTextJson;

namespace Shop.Tests.Functions.Support;

/// <summary>What API Gateway gets from a function.</summary>
/// <param name="Body">Undefined when there is none.</param>
internal sealed record Answer(int Status, IReadOnlyDictionary<string, string> Headers, JsonElement Body)
{
    /// <summary>The fields a 400 names.</summary>
    public IEnumerable<string> Fields => Body.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("field").GetString()!);

    /// <summary>The status of a refusal and the end of its problem type, such as <c>order-not-ready</c>.</summary>
    public (int Status, string Code) Problem => (Status, this["type"].Split(':')[^1]);

    public string this[string property] => Body.GetProperty(property).GetString()!;

    public static async Task<Answer> OfAsync(Task<IHttpResult> answering) => Of((await answering).Serialize(new()
    {
        Format = HttpResultSerializationOptions.ProtocolFormat.RestApi,
        Version = HttpResultSerializationOptions.ProtocolVersion.V1,
        Serializer = new DefaultLambdaJsonSerializer(),
    }));

    public static Answer Of(Stream response)
    {
        using var document = JsonDocument.Parse(response);
        var root = document.RootElement;
        var headers = root.GetProperty("multiValueHeaders").EnumerateObject()
            .ToDictionary(header => header.Name, header => header.Value[0].GetString()!, StringComparer.OrdinalIgnoreCase);
        var body = root.TryGetProperty("body", out var text) ? text.GetString() : null;
        return new(root.GetProperty("statusCode").GetInt32(), headers, body is null ? default : JsonSerializer.Deserialize<JsonElement>(body));
    }
}
