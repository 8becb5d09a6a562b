using System.Reflection;
using System.Text.Json.Nodes;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Infra.Handlers;

namespace Shop.Infra.OpenApi;

/// <summary>The OpenAPI operation of one route.</summary>
internal static class Operations
{
    public static JsonObject Of(Handler handler, Route route, Schemas schemas)
    {
        var operation = new JsonObject
        {
            ["operationId"] = OperationId(handler),
            ["tags"] = new JsonArray(handler.Feature),
            ["summary"] = handler.Method.GetCustomAttribute<OperationAttribute>()?.Summary ?? "",
            ["description"] = Describe(handler),
        };
        var parameters = Parameters.Of(handler, route);
        if (parameters.Count > 0)
        {
            operation["parameters"] = parameters;
        }

        if (handler.Method.GetCustomAttribute<BodyAttribute>() is { } body)
        {
            operation["requestBody"] = new JsonObject
            {
                ["required"] = true,
                ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = schemas.Request(body.Type) } },
            };
        }

        operation["responses"] = Responses.Of(handler, schemas);
        if (!handler.IsPublic)
        {
            operation["security"] = new JsonArray(new JsonObject { [ApiDocument.UserScheme] = new JsonArray() });
        }

        return operation;
    }

    private static string Describe(Handler handler) => string.Join(
        ' ',
        new[]
        {
            handler.IsPublic ? "For everybody." : $"For {string.Join(", ", handler.Roles.Order().Select(role => role.Wire()))}.",
            handler.Method.IsDefined(typeof(IdempotentAttribute)) ? $"A retry with the same `{IdempotentAttribute.Header}` takes no second effect." : null,
            Comments.Of(handler.Method.DeclaringType!),
        }.OfType<string>());

    private static string OperationId(Handler handler) => char.ToLowerInvariant(handler.Feature[0]) + handler.Feature[1..] + handler.Name;
}
