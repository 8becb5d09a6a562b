using System.Text.Json.Nodes;
using Shop.Infra.Handlers;

namespace Shop.Infra.OpenApi;

/// <summary>The OpenAPI 3.0 document of the routes, the same for every stack.</summary>
internal static class ApiDocument
{
    /// <summary>The name of the security scheme: the ID token of a signed-in user.</summary>
    public const string UserScheme = "user";

    public static JsonObject Build(HandlerCatalog catalog)
    {
        var schemas = new Schemas();
        var paths = new JsonObject();
        foreach (var path in catalog.Routes.GroupBy(route => route.Route.Path))
        {
            var item = new JsonObject();
            foreach (var (handler, route) in path)
            {
                item[route.Method.ToLowerInvariant()] = Operations.Of(handler, route, schemas);
            }

            item["options"] = Preflight.Operation(path.Key);
            paths[path.Key] = item;
        }

        schemas.Reference(Responses.Problem);
        var components = schemas.ToJson();
        new Examples(components).AddToComponents();
        return new()
        {
            ["openapi"] = "3.0.1",
            ["info"] = new JsonObject
            {
                ["title"] = "Shop",
                ["version"] = "v1",
                ["description"] =
                    "Errors are application/problem+json (RFC 9457) with a stable `type`. Lists answer `{items, nextCursor}`. Money is in minor units, times are "
                    + "RFC 3339 in UTC. Fields that a request does not know are refused; answers may get new fields and new values, and clients pass over what they do "
                    + "not know. Every path stands below the stage: /v1/products.",
            },
            ["tags"] = new JsonArray([.. catalog.Routes.Select(route => route.Handler.Feature).Distinct().Order(StringComparer.Ordinal)
                .Select(Tag)]),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = components,
                ["securitySchemes"] = new JsonObject
                {
                    [UserScheme] = new JsonObject
                    {
                        ["type"] = "apiKey",
                        ["name"] = "Authorization",
                        ["in"] = "header",
                        ["description"] = "Bearer and the ID token that POST /auth/login answers.",
                    },
                },
            },
        };
    }

    private static JsonObject Tag(string feature) =>
        Features.Of(feature) is { } text ? new() { ["name"] = feature, ["description"] = text } : new() { ["name"] = feature };
}
