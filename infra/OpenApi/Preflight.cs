using System.Globalization;
using System.Text.Json.Nodes;
using Shop.Functions.Hosting;

namespace Shop.Infra.OpenApi;

/// <summary>The answer to a browser's CORS preflight, given by API Gateway itself on each path.</summary>
internal static class Preflight
{
    private const string AllowedHeaders = "Authorization,Content-Type,Idempotency-Key,X-Guest-Cart";
    private const int MaxAgeSeconds = 600;

    public static JsonObject Operation(string path) => new()
    {
        ["operationId"] = "preflight" + string.Concat(path.Split('/', '-').Select(segment => segment.Trim('{', '}')).Where(segment => segment.Length > 0)
            .Select(segment => char.ToUpperInvariant(segment[0]) + segment[1..])),
        ["summary"] = "Answers a browser's CORS preflight",
        ["responses"] = new JsonObject
        {
            ["204"] = new JsonObject
            {
                ["description"] = StatusTexts.Of(204),
                ["headers"] = Members(header => header, _ => new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } }, []),
            },
        },
    };

    /// <param name="methods">The methods of the path, upper case.</param>
    public static JsonObject Integration(IEnumerable<string> methods) => new()
    {
        ["type"] = "mock",
        ["requestTemplates"] = new JsonObject { ["application/json"] = """{"statusCode": 204}""" },
        ["passthroughBehavior"] = "when_no_match",
        ["responses"] = new JsonObject
        {
            ["default"] = new JsonObject
            {
                ["statusCode"] = "204",
                ["responseParameters"] = Members(header => $"method.response.header.{header}", value => $"'{value}'", methods),
            },
        },
    };

    private static JsonObject Members(Func<string, string> name, Func<string, JsonNode> value, IEnumerable<string> methods) => new()
    {
        [name("Access-Control-Allow-Headers")] = value(AllowedHeaders),
        [name("Access-Control-Allow-Methods")] = value(string.Join(',', methods.Append("OPTIONS"))),
        [name("Access-Control-Allow-Origin")] = value(Cors.AllowOrigin),
        [name("Access-Control-Max-Age")] = value(MaxAgeSeconds.ToString(CultureInfo.InvariantCulture)),
    };
}
