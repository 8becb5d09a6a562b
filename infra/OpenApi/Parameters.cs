using System.Reflection;
using System.Text.Json.Nodes;
using Shop.Functions.Hosting;
using Shop.Infra.Handlers;

namespace Shop.Infra.OpenApi;

/// <summary>The parameters of a route: tokens of its path, its query, and the headers that its handler reads.</summary>
internal static class Parameters
{
    public static JsonArray Of(Handler handler, Route route) =>
    [
        .. route.Tokens.Select(token => Path(route, token)),
        .. Contract.Of(handler.Method).QueryParameters.OrderBy(parameter => parameter.Name, StringComparer.Ordinal).Select(Query),
        .. Contract.Of(handler.Method).Headers.OrderBy(header => header.Name, StringComparer.Ordinal).Select(Header),
    ];

    private static JsonObject Path(Route route, string token)
    {
        var (owner, field) = NameOf(route, token);
        var schema = new JsonObject { ["type"] = "string" };
        return new()
        {
            ["name"] = token,
            ["in"] = "path",
            ["description"] = Glossary.Of(owner, field)?.Text ?? $"Which of {route.Path.Split('/')[1]}.",
            ["required"] = true,
            ["schema"] = schema,
            ["example"] = Examples.OfScalar(schema, field, owner),
        };
    }

    /// <summary>A token as the glossary knows it: <c>{id}</c> below <c>/products</c> is a productId, <c>{code}</c> below <c>/coupons</c> a coupon's code.</summary>
    internal static (string Owner, string Field) NameOf(Route route, string token)
    {
        var segments = route.Path.Split('/');
        var owner = Singular(segments[Array.IndexOf(segments, $"{{{token}}}") - 1]);
        return (owner, token == "id" ? owner + "Id" : token);
    }

    private static string Singular(string plural) =>
        plural.EndsWith("sses", StringComparison.Ordinal) ? plural[..^2]
        : plural.EndsWith('s') ? plural[..^1]
        : plural;

    private static JsonObject Query(QueryParameterAttribute parameter)
    {
        var schema = Schema(parameter);
        return new()
        {
            ["name"] = parameter.Name,
            ["in"] = "query",
            ["description"] = parameter.Description,
            ["schema"] = schema,
            ["example"] = Examples.OfScalar(schema, parameter.Name),
        };
    }

    private static JsonObject Header(HeaderAttribute header)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (header.Name == IdempotentAttribute.Header)
        {
            schema["maxLength"] = IdempotentAttribute.MaxLength;
        }

        return new()
        {
            ["name"] = header.Name,
            ["in"] = "header",
            ["description"] = header.Description,
            ["required"] = header.Required,
            ["schema"] = schema,
            ["example"] = Examples.OfScalar(schema, header.Name),
        };
    }

    private static JsonObject Schema(QueryParameterAttribute parameter)
    {
        var schema = new JsonObject { ["type"] = parameter.Type };
        if (parameter.Values is { } set)
        {
            schema["enum"] = new JsonArray([.. WireTexts.Of(set).Select(text => JsonValue.Create(text))]);
        }

        if (parameter.Maximum > parameter.Minimum)
        {
            schema["minimum"] = parameter.Minimum;
            schema["maximum"] = parameter.Maximum;
        }

        if (parameter.Default != 0)
        {
            schema["default"] = parameter.Default;
        }

        return schema;
    }
}
