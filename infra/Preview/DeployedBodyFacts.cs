using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Shop.Infra.Preview;

/// <summary>
/// Lists the facts of a REST API's body that docs/openapi.json does not contain: the hash of the body, its authorizers, and for each route
/// what API Gateway invokes and checks.
/// </summary>
internal static partial class DeployedBodyFacts
{
    private const string Extension = "x-amazon-apigateway-";
    private const string None = "none";

    public static IEnumerable<KeyValuePair<string, string>> Of(string body)
    {
        var document = JsonNode.Parse(body)!;
        return
        [
            new("body.sha256", $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)))}\""),
            .. from scheme in document["components"]?["securitySchemes"] as JsonObject ?? []
               let authorizer = scheme.Value![$"{Extension}authorizer"]
               where authorizer is not null
               from line in Flattened.Of($"body.authorizers.{scheme.Key}", authorizer.ToJsonString())
               select line,
            .. from path in document["paths"]!.AsObject()
               from operation in path.Value!.AsObject()
               where operation.Key != "options"
               select KeyValuePair.Create(
                   $"body[{operation.Key.ToUpperInvariant()} {path.Key}]",
                   Route(document, operation.Value!)),
        ];
    }

    private static string Route(JsonNode document, JsonNode operation) =>
        $"function {Function(operation)}, authorizer {Authorizer(operation)}, validator {Validator(document, operation)}";

    private static string Function(JsonNode operation) =>
        FunctionName().Match($"{operation[$"{Extension}integration"]?["uri"]}") is { Success: true } match ? match.Value : None;

    private static string Authorizer(JsonNode operation) =>
        operation["security"] is JsonArray { Count: > 0 } security
            ? string.Join(" or ", security.SelectMany(one => one!.AsObject()).Select(scheme => scheme.Key))
            : None;

    private static string Validator(JsonNode document, JsonNode operation) =>
        (string?)(operation[$"{Extension}request-validator"] ?? document[$"{Extension}request-validator"]) ?? None;

    [GeneratedRegex("(?<=:function:)[^/]+")]
    private static partial Regex FunctionName();
}
