using Microsoft.OpenApi;
using Shop.Contract.Handlers;

namespace Shop.Contract;

/// <summary>Builds the OpenAPI document of the routes. The document is the same for every stack.</summary>
public static class ApiDocument
{
    /// <summary>The name of the security scheme: the ID token of a signed-in user.</summary>
    internal const string UserScheme = "user";

    /// <summary>Builds a new document, which the caller may change.</summary>
    public static OpenApiDocument Build(HandlerCatalog catalog)
    {
        var document = new OpenApiDocument
        {
            Info = new()
            {
                Title = "Shop",
                Version = "v1",
                Description =
                    "Errors are application/problem+json (RFC 9457) with a stable `type`. Lists answer `{items, nextCursor}`. "
                    + "Money is in minor units, times are RFC 3339 in UTC. A request with an unknown field is refused. "
                    + "Answers can get new fields and new values; clients ignore those that they do not know. "
                    + $"Every path is below the stage: /{Servers.Stage}/products.",
            },
            Tags = new HashSet<OpenApiTag>(
                catalog.Routes.Select(route => route.Handler.Feature).Distinct().Order(StringComparer.Ordinal)
                    .Select(feature => new OpenApiTag { Name = feature, Description = Features.Of(feature) })),
        };
        document.AddComponent(UserScheme, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            Name = "Authorization",
            In = ParameterLocation.Header,
            Description = "`Bearer` and the ID token that POST /auth/login answers.",
        });
        AddPaths(document, catalog);
        document.Components!.Schemas = new SortedDictionary<string, IOpenApiSchema>(document.Components.Schemas!, StringComparer.Ordinal);
        return document;
    }

    private static void AddPaths(OpenApiDocument document, HandlerCatalog catalog)
    {
        var operations = new Operations(document);
        foreach (var path in catalog.Routes.GroupBy(route => route.Route.Path))
        {
            var item = new OpenApiPathItem();
            foreach (var (handler, route) in path)
            {
                item.AddOperation(new(route.Method), operations.Of(handler, route));
            }

            item.AddOperation(HttpMethod.Options, Preflight.Operation(path.Key));
            document.Paths.Add(path.Key, item);
        }
    }
}
