using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Shop.Infra.Handlers;

namespace Shop.Infra.OpenApi;

/// <summary>What one stack adds to the document.</summary>
/// <param name="InvokeArns">By the handler's slug.</param>
internal sealed record GatewayTargets(IReadOnlyDictionary<string, string> InvokeArns, string UserPoolArn, string ClientId);

/// <summary>The body of the REST API: the document with API Gateway's extensions.</summary>
internal static class GatewayDocument
{
    private const string Integration = "x-amazon-apigateway-integration";
    private const string ParametersOnly = "parameters";

    private static readonly HashSet<string> Refused = ["example", "nullable", Responses.ProblemTypesKey];

    public static JsonObject Build(HandlerCatalog catalog, GatewayTargets targets)
    {
        var document = Accepted(ApiDocument.Build(catalog));
        var paths = document["paths"]!.AsObject();
        foreach (var path in catalog.Routes.GroupBy(route => route.Route.Path))
        {
            var item = paths[path.Key]!.AsObject();
            foreach (var (handler, route) in path)
            {
                item[route.Method.ToLowerInvariant()]![Integration] = Lambda(targets.InvokeArns[handler.Slug]);
            }

            item["options"]![Integration] = Preflight.Integration(path.Select(route => route.Route.Method));
        }

        AddAuthorizer(document["components"]!["securitySchemes"]![ApiDocument.UserScheme]!.AsObject(), targets);

        // Bodies are the functions' to validate: API Gateway's own refusal does not name the field.
        document["x-amazon-apigateway-request-validators"] = new JsonObject
        {
            [ParametersOnly] = new JsonObject { ["validateRequestParameters"] = true, ["validateRequestBody"] = false },
        };
        document["x-amazon-apigateway-request-validator"] = ParametersOnly;
        document["x-amazon-apigateway-gateway-responses"] = GatewayResponses.Build();
        return document;
    }

    /// <summary>
    /// The document without what API Gateway refuses in a model (it stops the whole import) or does nothing with. Its models are
    /// only documentation: bodies are validated by the functions.
    /// </summary>
    public static JsonObject Accepted(JsonObject document)
    {
        var accepted = document.DeepClone().AsObject();
        accepted.Remove("servers");
        Strip(accepted, areNames: false);
        return accepted;
    }

    private static void Strip(JsonNode? node, bool areNames)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
            {
                Strip(item, areNames: false);
            }
        }

        foreach (var (name, value) in (node as JsonObject)?.ToList() ?? [])
        {
            if (!areNames && Refused.Contains(name))
            {
                node!.AsObject().Remove(name);
            }
            else
            {
                Strip(value, areNames: !areNames && name == "properties");
            }
        }
    }

    private static JsonObject Lambda(string invokeArn) => new()
    {
        ["type"] = "aws_proxy",
        ["httpMethod"] = "POST",
        ["uri"] = invokeArn,
        ["passthroughBehavior"] = "when_no_match",
        ["timeoutInMillis"] = HandlerRules.ApiTimeoutSeconds * 1000,
    };

    // The pool vouches for tokens of all its clients; the expression is matched with the aud claim, so that only ours counts.
    private static void AddAuthorizer(JsonObject scheme, GatewayTargets targets)
    {
        scheme["x-amazon-apigateway-authtype"] = "cognito_user_pools";
        scheme["x-amazon-apigateway-authorizer"] = new JsonObject
        {
            ["type"] = "cognito_user_pools",
            ["providerARNs"] = new JsonArray(targets.UserPoolArn),
            ["identityValidationExpression"] = $"^{Regex.Escape(targets.ClientId)}$",
        };
    }
}
