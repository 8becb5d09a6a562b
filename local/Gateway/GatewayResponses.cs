using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Shop.Local.Gateway;

/// <summary>The API's own wording of gateway errors (<c>x-amazon-apigateway-gateway-responses</c>).</summary>
internal sealed partial class GatewayResponses
{
    private const string HeaderPrefix = "gatewayresponse.header.";
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, Custom> customs;

    /// <exception cref="LocalRunException">A response uses something the local run does not serve.</exception>
    public GatewayResponses(JsonObject? document) =>
        customs = (document ?? []).ToDictionary(entry => entry.Key, entry => Read(entry.Key, entry.Value!.AsObject()));

    private sealed record Custom(int? Status, string? Template, IReadOnlyDictionary<string, string> Headers);

    public GatewayAnswer Answer(GatewayError error, string requestId)
    {
        var custom = customs.GetValueOrDefault(error.Kind) ?? customs.GetValueOrDefault(error.Default);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Content-Type"] = "application/json",
            ["x-amzn-ErrorType"] = error.Exception,
        };
        foreach (var (name, value) in custom?.Headers ?? new Dictionary<string, string>())
        {
            headers[name] = value;
        }

        var template = custom?.Template ?? """{"message":$context.error.messageString}""";
        return new(custom?.Status ?? error.Status, headers, Fill(template, error, requestId));
    }

    private static string Fill(string template, GatewayError error, string requestId) => Variable().Replace(template, variable => variable.Groups[1].Value switch
    {
        "error.message" => error.Message,
        "error.messageString" => JsonSerializer.Serialize(error.Message, Relaxed),
        "error.responseType" => error.Kind,
        "requestId" => requestId,
        _ => "",
    });

    private static Custom Read(string kind, JsonObject response)
    {
        var headers = new Dictionary<string, string>();
        foreach (var (target, source) in response["responseParameters"] as JsonObject ?? [])
        {
            headers[Header(kind, target)] = Constant((string?)source)
                ?? throw new LocalRunException($"The gateway response {kind} maps {target} from '{source}'; the local run serves constants only.");
        }

        var status = response["statusCode"] is { } code ? int.Parse((string)code!, CultureInfo.InvariantCulture) : (int?)null;
        return new(status, (string?)response["responseTemplates"]?["application/json"], headers);
    }

    private static string Header(string kind, string target) =>
        target.StartsWith(HeaderPrefix, StringComparison.Ordinal)
            ? target[HeaderPrefix.Length..]
            : throw new LocalRunException($"The gateway response {kind} sets {target}; the local run serves headers only.");

    /// <summary>The text between single quotes; null when it is no constant.</summary>
    internal static string? Constant(string? source) => source is ['\'', .. var text, '\''] ? text : null;

    [GeneratedRegex(@"\$context\.([A-Za-z.]+[A-Za-z])")]
    private static partial Regex Variable();
}

/// <summary>An answer that API Gateway gives itself.</summary>
internal sealed record GatewayAnswer(int Status, IReadOnlyDictionary<string, string> Headers, string Body);
