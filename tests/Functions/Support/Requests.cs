using System.Text.Json;
using Amazon.Lambda.APIGatewayEvents;

namespace Shop.Tests.Functions.Support;

/// <summary>Requests as API Gateway sends them.</summary>
internal static class Requests
{
    public static APIGatewayProxyRequest Get(string path, params (string Name, string Value)[] query) => new()
    {
        HttpMethod = "GET",
        Path = path,
        MultiValueQueryStringParameters = query.Length == 0
            ? null
            : query.GroupBy(p => p.Name).ToDictionary(p => p.Key, p => (IList<string>)[.. p.Select(v => v.Value)]),
        RequestContext = new() { Path = "/v1" + path },
    };

    public static APIGatewayProxyRequest Post(string path, string? body) => Send("POST", path, body);

    public static APIGatewayProxyRequest Put(string path, string? body) => Send("PUT", path, body);

    public static APIGatewayProxyRequest Delete(string path) => Send("DELETE", path, body: null);

    /// <summary>With the key that a retry would have too.</summary>
    public static APIGatewayProxyRequest Keyed(this APIGatewayProxyRequest request, string key)
    {
        request.MultiValueHeaders = new Dictionary<string, IList<string>> { ["Idempotency-Key"] = [key] };
        return request;
    }

    /// <summary>With the key, unless it is null.</summary>
    public static APIGatewayProxyRequest WithKey(this APIGatewayProxyRequest request, string? key) => key is null ? request : request.Keyed(key);

    public static APIGatewayProxyRequest By(this APIGatewayProxyRequest request, string subject, string? groups = null)
    {
        var claims = new Dictionary<string, string> { ["sub"] = subject, ["token_use"] = "id" };
        if (groups is not null)
        {
            claims["cognito:groups"] = groups;
        }

        return request.With(claims);
    }

    public static APIGatewayProxyRequest With(this APIGatewayProxyRequest request, Dictionary<string, string> claims)
    {
        request.RequestContext.Authorizer = new() { ["claims"] = JsonSerializer.SerializeToElement(claims) };
        return request;
    }

    private static APIGatewayProxyRequest Send(string method, string path, string? body) => new()
    {
        HttpMethod = method,
        Path = path,
        Body = body,
        RequestContext = new() { Path = "/v1" + path },
    };
}
