using Microsoft.OpenApi;
using Shop.Contract.Handlers;
using Shop.Domain.Users;
using Shop.Functions.Hosting;

namespace Shop.Contract;

/// <summary>Builds the operations of the routes, and adds the schemas that the operations need to the document.</summary>
internal sealed class Operations(OpenApiDocument document)
{
    private readonly Schemas schemas = new(document);

    public OpenApiOperation Of(Handler handler, RouteKey route) => new()
    {
        OperationId = char.ToLowerInvariant(handler.Feature[0]) + handler.Feature[1..] + handler.Name,
        Tags = new HashSet<OpenApiTagReference> { new(handler.Feature, document) },
        Summary = handler.Attribute<OperationAttribute>()?.Summary,
        Description = Describe(handler),
        Parameters = Parameters.Of(handler, route) is { Count: > 0 } parameters ? parameters : null,
        RequestBody = handler.Attribute<BodyAttribute>() is { } body ? Request(body.Type) : null,
        Responses = new Responses(schemas).Of(handler),
        Security = handler.IsPublic ? null : [new() { [new OpenApiSecuritySchemeReference(ApiDocument.UserScheme, document)] = [] }],
    };

    private OpenApiRequestBody Request(Type body) => new()
    {
        Required = true,
        Content = new Dictionary<string, IOpenApiMediaType>
        {
            ["application/json"] = new OpenApiMediaType { Schema = schemas.Request(body) },
        },
    };

    private static string Describe(Handler handler)
    {
        var callers = handler.IsPublic ? "Public." : $"For {string.Join(", ", handler.Roles.Order().Select(role => role.Wire()))}.";
        var retry = handler.Attribute<IdempotentAttribute>() is null ? null
            : $"A retry with the same `{IdempotentAttribute.Header}` has no second effect.";
        return string.Join(' ', new[] { callers, retry, Comments.Of(handler.Method.DeclaringType!) }.OfType<string>());
    }
}
