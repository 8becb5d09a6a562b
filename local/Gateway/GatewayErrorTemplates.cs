using System.Globalization;
using System.Net.Mime;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Shop.Local.Gateway;

/// <summary>The API's templates for the errors that API Gateway answers (<c>x-amazon-apigateway-gateway-responses</c>).</summary>
internal sealed partial class GatewayErrorTemplates
{
    private const string HeaderPrefix = "gatewayresponse.header.";
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, Template> templates;

    /// <param name="document">The templates by the kind of gateway response; null when the API has no templates.</param>
    /// <exception cref="LocalRunException">A template uses a feature that the local run does not serve.</exception>
    public GatewayErrorTemplates(JsonObject? document) =>
        templates = (document ?? []).ToDictionary(entry => entry.Key, entry => Read(entry.Key, entry.Value!.AsObject()));

    private sealed record Template(int? Status, string? Body, IReadOnlyDictionary<string, string> Headers);

    public ApiAnswer Answer(GatewayError error, string requestId)
    {
        var template = templates.GetValueOrDefault(error.Kind) ?? templates.GetValueOrDefault(error.DefaultKind);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Content-Type"] = MediaTypeNames.Application.Json,
            ["x-amzn-ErrorType"] = error.Exception,
        };
        foreach (var (name, value) in template?.Headers ?? new Dictionary<string, string>())
        {
            headers[name] = value;
        }

        var body = Fill(template?.Body ?? """{"message":$context.error.messageString}""", error, requestId);
        return new(template?.Status ?? error.Status, [.. headers.Select(header => (header.Key, new[] { header.Value }))], body)
        {
            GatewayError = error.Kind,
        };
    }

    private static string Fill(string body, GatewayError error, string requestId) =>
        Variable().Replace(body, variable => variable.Groups[1].Value switch
        {
            "error.message" => error.Message,
            "error.messageString" => JsonSerializer.Serialize(error.Message, Relaxed),
            "error.responseType" => error.Kind,
            "requestId" => requestId,
            _ => "",
        });

    private static Template Read(string kind, JsonObject response)
    {
        var headers = new Dictionary<string, string>();
        foreach (var (target, source) in response["responseParameters"] as JsonObject ?? [])
        {
            headers[Header(kind, target)] = Constant((string?)source)
                ?? throw new LocalRunException(
                    $"The gateway response {kind} maps {target} from '{source}'; the local run serves constants only.");
        }

        var status = response["statusCode"] is { } code ? int.Parse((string)code!, CultureInfo.InvariantCulture) : (int?)null;
        return new(status, (string?)response["responseTemplates"]?["application/json"], headers);
    }

    private static string Header(string kind, string target) =>
        target.StartsWith(HeaderPrefix, StringComparison.Ordinal)
            ? target[HeaderPrefix.Length..]
            : throw new LocalRunException($"The gateway response {kind} sets {target}; the local run serves headers only.");

    /// <summary>The text between single quotes; null when the source is not a constant.</summary>
    internal static string? Constant(string? source) => source is ['\'', .. var text, '\''] ? text : null;

    [GeneratedRegex(@"\$context\.([A-Za-z.]+[A-Za-z])")]
    private static partial Regex Variable();
}
