using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Shop.Local.Gateway;

/// <summary>Writes the event of a REST API's Lambda proxy integration, format 1.0.</summary>
internal static class ProxyEvent
{
    private static readonly HashSet<string> ConnectionHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Content-Length", "Keep-Alive", "Transfer-Encoding", "Upgrade",
    };

    // These members are null for requests without an AWS signature.
    private static readonly string[] SignerMembers =
    [
        "cognitoIdentityPoolId", "accountId", "cognitoIdentityId", "caller", "principalOrgId", "accessKey", "cognitoAuthenticationType",
        "cognitoAuthenticationProvider", "userArn", "user",
    ];

    public static JsonObject Of(ApiDefinition api, ProxyRequest request)
    {
        var headers = Headers(request);
        var query = QueryHelpers.ParseQuery(request.Http.QueryString.Value)
            .Select(parameter => (parameter.Key, Values: parameter.Value.Select(value => value ?? "").ToList())).ToList();
        return new()
        {
            ["resource"] = request.Found.Route.Path,
            ["path"] = request.Path,
            ["httpMethod"] = request.Http.Method,
            ["headers"] = Last(headers),
            ["multiValueHeaders"] = All(headers),
            ["queryStringParameters"] = Last(query),
            ["multiValueQueryStringParameters"] = All(query),
            ["pathParameters"] = Last([.. request.Found.Parameters.Select(one => (one.Key, new List<string> { one.Value }))]),
            ["stageVariables"] = null,
            ["requestContext"] = Context(api, request),
            ["body"] = request.Body.Length == 0 ? null : Encoding.UTF8.GetString(request.Body),
            ["isBase64Encoded"] = false,
        };
    }

    private static JsonObject Context(ApiDefinition api, ProxyRequest request)
    {
        var host = $"{api.Id}.execute-api.{api.Region}.amazonaws.com";
        var identity = new JsonObject(SignerMembers.Select(name => KeyValuePair.Create<string, JsonNode?>(name, null)))
        {
            ["sourceIp"] = $"{request.Http.HttpContext.Connection.RemoteIpAddress}",
            ["userAgent"] = request.Http.Headers.UserAgent.Count > 0 ? $"{request.Http.Headers.UserAgent}" : null,
        };
        var context = new JsonObject
        {
            ["resourceId"] = request.Found.Route.Path,
            ["resourcePath"] = request.Found.Route.Path,
            ["httpMethod"] = request.Http.Method,
            ["extendedRequestId"] = request.RequestId,
            ["requestTime"] = request.Time.ToString("dd/MMM/yyyy:HH:mm:ss '+0000'", CultureInfo.InvariantCulture),
            ["requestTimeEpoch"] = request.Time.ToUnixTimeMilliseconds(),
            ["path"] = $"/{api.Stage}{request.Path}",
            ["accountId"] = api.Account,
            ["protocol"] = "HTTP/1.1",
            ["stage"] = api.Stage,
            ["domainPrefix"] = api.Id,
            ["domainName"] = host,
            ["requestId"] = request.RequestId,
            ["identity"] = identity,
            ["apiId"] = api.Id,
        };
        if (request.Claims is not null)
        {
            context["authorizer"] = new JsonObject { ["claims"] = AuthorizerClaims.Of(request.Claims) };
        }

        return context;
    }

    private static List<(string Name, List<string> Values)> Headers(ProxyRequest request) =>
    [
        .. request.Http.Headers
            .Where(header => !ConnectionHeaders.Contains(header.Key))
            .Select(header => (header.Key, header.Value.Select(value => value ?? "").ToList())),
        ("X-Amzn-Trace-Id", [TraceId(request)]),
        ("X-Forwarded-For", [$"{request.Http.HttpContext.Connection.RemoteIpAddress}"]),
        ("X-Forwarded-Port", [$"{request.Http.HttpContext.Connection.LocalPort}"]),
        ("X-Forwarded-Proto", [request.Http.Scheme]),
    ];

    private static string TraceId(ProxyRequest request) =>
        $"Root=1-{request.Time.ToUnixTimeSeconds():x8}-{request.RequestId.Replace("-", "", StringComparison.Ordinal)[..24]}";

    // The single-value map contains only the last value of a repeated name. A map without entries is null.
    private static JsonObject? Last(List<(string Name, List<string> Values)> entries) => entries.Count == 0
        ? null
        : Map(entries, values => JsonValue.Create(values[^1]));

    private static JsonObject? All(List<(string Name, List<string> Values)> entries) => entries.Count == 0
        ? null
        : Map(entries, values => new JsonArray([.. values.Select(value => JsonValue.Create(value))]));

    private static JsonObject Map(List<(string Name, List<string> Values)> entries, Func<List<string>, JsonNode?> value)
    {
        var map = new JsonObject();
        foreach (var (name, values) in entries)
        {
            map[name] = value(values);
        }

        return map;
    }
}

/// <summary>The parts of one request that its proxy event needs.</summary>
/// <param name="Path">The path after the stage, as the client sent it.</param>
/// <param name="Claims">Null on a public route.</param>
internal sealed record ProxyRequest(
    HttpRequest Http,
    FoundRoute Found,
    string Path,
    byte[] Body,
    JsonObject? Claims,
    string RequestId,
    DateTimeOffset Time);
