using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Shop.Contract.Handlers;
using Shop.Domain;
using Shop.Functions.Hosting;

namespace Shop.Contract;

/// <summary>Builds the parameters of a route: the path parameters, the query parameters, and the headers that the handler reads.</summary>
internal static class Parameters
{
    public static List<IOpenApiParameter> Of(Handler handler, RouteKey route)
    {
        var contract = RouteContract.Of(handler.Method);
        return
        [
            .. route.PathParameters.Select(name => Path(route, name)),
            .. contract.QueryParameters.OrderBy(parameter => parameter.Name, StringComparer.Ordinal).Select(Query),
            .. contract.Headers.OrderBy(header => header.Name, StringComparer.Ordinal).Select(Header),
        ];
    }

    private static OpenApiParameter Path(RouteKey route, string name)
    {
        var (type, schema) = (TypeOf(route, name), new OpenApiSchema { Type = JsonSchemaType.String });
        return Parameter(name, ParameterLocation.Path, Comments.Of(type), Comments.ExampleOf(type), schema, required: true);
    }

    private static OpenApiParameter Query(QueryParameterAttribute parameter)
    {
        var schema = new OpenApiSchema { Type = parameter.Type.ToJsonSchemaType() };
        if (parameter.Values is { } set)
        {
            schema.Enum = [.. WireTexts.Of(set).Select(text => JsonValue.Create(text))];
        }

        if (parameter.Maximum > parameter.Minimum)
        {
            (schema.Minimum, schema.Maximum) = ($"{parameter.Minimum}", $"{parameter.Maximum}");
        }

        if (parameter.Default != 0)
        {
            schema.Default = parameter.Default;
        }

        return Parameter(parameter.Name, ParameterLocation.Query, parameter.Description, parameter.Example, schema, required: false);
    }

    private static OpenApiParameter Header(HeaderAttribute header)
    {
        var schema = new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            MaxLength = header.Name == IdempotentAttribute.Header ? IdempotentAttribute.MaxLength : null,
        };
        return Parameter(header.Name, ParameterLocation.Header, header.Description, header.Example, schema, header.Required);
    }

    private static OpenApiParameter Parameter(
        string name, ParameterLocation location, string? description, string? example, OpenApiSchema schema, bool required) => new()
    {
        Name = name,
        In = location,
        Description = description,
        Required = required,
        Schema = schema,
        Example = Examples.Of(example, schema),
    };

    // The value type of the domain that describes a path parameter: ProductId for /products/{id}, CouponCode for /coupons/{code}.
    private static Type TypeOf(RouteKey route, string parameter)
    {
        var segments = route.Path.Split('/');
        var name = char.ToUpperInvariant(parameter[0]) + parameter[1..];
        var owner = Singular(segments[Array.IndexOf(segments, $"{{{parameter}}}") - 1]);
        return typeof(Refusal).Assembly.GetExportedTypes().FirstOrDefault(type =>
                type.Name == name || type.Name.Equals(owner + name, StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidOperationException($"The domain has no type {name} that describes {{{parameter}}} in {route}.");
    }

    private static string Singular(string plural) =>
        plural.EndsWith("sses", StringComparison.Ordinal) ? plural[..^2]
        : plural.EndsWith('s') ? plural[..^1]
        : plural;
}
