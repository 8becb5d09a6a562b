using System.Globalization;
using System.Text.Json.Nodes;
using Shop.Local.Stacks;

namespace Shop.Local.Gateway;

/// <summary>Reads the routes from the OpenAPI body of the REST API.</summary>
internal sealed class OpenApiRoutes(JsonObject document)
{
    private const string Integration = "x-amazon-apigateway-integration";
    private static readonly TimeSpan LongestIntegration = TimeSpan.FromSeconds(29);
    private static readonly HashSet<string> Methods = ["get", "put", "post", "delete", "options", "head", "patch"];

    /// <exception cref="LocalRunException">The document uses a feature that the local run does not serve.</exception>
    public IReadOnlyList<RouteDefinition> Read() =>
    [
        .. from path in document["paths"]!.AsObject()
           from operation in path.Value!.AsObject()
           where operation.Key != "parameters"
           select Read(path.Key, operation.Key, operation.Value!.AsObject()),
    ];

    private RouteDefinition Read(string path, string method, JsonObject operation)
    {
        var route = $"{method.ToUpperInvariant()} {path}";
        if (!Methods.Contains(method))
        {
            throw new LocalRunException($"The API has '{method}' on {path}, which the local run does not serve.");
        }

        return new(
            method.ToUpperInvariant(), path, ReadIntegration(route, operation), Authorizer(route, operation), Required(route, operation));
    }

    private static Integration ReadIntegration(string route, JsonObject operation)
    {
        var integration = operation[Integration] as JsonObject ?? throw new LocalRunException($"The route {route} has no {Integration}.");
        return ((string?)integration["type"])?.ToLowerInvariant() switch
        {
            "aws_proxy" => new LambdaIntegration(FunctionOf(route, (string?)integration["uri"] ?? ""), Timeout(integration)),
            "mock" => Mock(route, integration["responses"]?["default"]?.AsObject() ?? []),
            var type => throw new LocalRunException(
                $"The route {route} has an integration of type '{type}', which the local run does not serve."),
        };
    }

    private static TimeSpan Timeout(JsonObject integration) =>
        integration["timeoutInMillis"] is { } limit ? TimeSpan.FromMilliseconds((double)limit) : LongestIntegration;

    private static string FunctionOf(string route, string uri) =>
        uri.Split("/functions/") is [_, var rest] && rest.EndsWith("/invocations", StringComparison.Ordinal)
            ? Arn.FunctionName(rest[..^"/invocations".Length])
            : throw new LocalRunException($"The route {route} invokes '{uri}', which is not a function.");

    private static MockIntegration Mock(string route, JsonObject response)
    {
        const string Prefix = "method.response.header.";
        var headers = (response["responseParameters"] as JsonObject ?? []).ToDictionary(
            parameter => parameter.Key[Prefix.Length..],
            parameter => GatewayErrorTemplates.Constant((string?)parameter.Value)
                ?? throw new LocalRunException(
                    $"The route {route} maps {parameter.Key} from '{parameter.Value}'; the local run serves constants only."));
        return new(int.Parse((string?)response["statusCode"] ?? "200", CultureInfo.InvariantCulture), headers);
    }

    private AuthorizerDefinition? Authorizer(string route, JsonObject operation)
    {
        var security = (operation["security"] ?? document["security"]) as JsonArray;
        if (security is null or [])
        {
            return null;
        }

        if (security is not [JsonObject { Count: 1 } requirement] || requirement.Single() is not (var name, JsonArray { Count: 0 }))
        {
            throw new LocalRunException(
                $"The route {route} requires several security schemes or scopes; the local run serves one scheme without scopes.");
        }

        var scheme = document["components"]?["securitySchemes"]?[name] as JsonObject;
        var authorizer = scheme?["x-amazon-apigateway-authorizer"] as JsonObject;
        if ((string?)authorizer?["type"] != "cognito_user_pools" || authorizer["providerARNs"] is not JsonArray { Count: 1 } pools)
        {
            throw new LocalRunException(
                $"The route {route} has an authorizer other than one Cognito user pool, which the local run does not serve.");
        }

        var poolId = Arn.Parse((string)pools[0]!).Resource.Split('/')[1];
        return new((string)scheme!["name"]!, poolId, (string?)authorizer["identityValidationExpression"]);
    }

    private List<RequiredParameter> Required(string route, JsonObject operation)
    {
        var name = (string?)(operation["x-amazon-apigateway-request-validator"] ?? document["x-amazon-apigateway-request-validator"]);
        if (name is null)
        {
            return [];
        }

        var validator = document["x-amazon-apigateway-request-validators"]?[name];
        if ((bool?)validator?["validateRequestBody"] == true)
        {
            throw new LocalRunException($"The route {route} lets API Gateway validate request bodies, which the local run does not serve.");
        }

        return (bool?)validator?["validateRequestParameters"] != true
            ? []
            : [.. (operation["parameters"] as JsonArray ?? [])
                .Select(parameter => (Parameter: parameter!, In: (string?)parameter!["in"]))
                .Where(entry => (bool?)entry.Parameter["required"] == true && entry.In is "header" or "query")
                .Select(entry => new RequiredParameter(entry.In!, (string)entry.Parameter["name"]!))];
    }
}
