using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Infra.Handlers;

namespace Shop.Infra.OpenApi;

/// <summary>The OpenAPI operation of one route.</summary>
internal static class Operations
{
    private static readonly int[] AnyRefusal = [400, 429, 500, 503];
    private static readonly int[] RefusalOfCallers = [401, 403];

    /// <summary>The problem document that every refusal is.</summary>
    public static Type Problem { get; } =
        typeof(ProblemTypes).Assembly.GetType($"{typeof(ProblemTypes).Namespace}.Problem", throwOnError: true)!;

    public static JsonObject Of(Handler handler, Route route, Schemas schemas)
    {
        var described = handler.Method.GetCustomAttribute<OperationAttribute>();
        var operation = new JsonObject
        {
            ["operationId"] = OperationId(handler),
            ["tags"] = new JsonArray(handler.Feature),
            ["summary"] = described?.Summary ?? "",
        };
        if (!handler.IsPublic)
        {
            operation["description"] = $"For {string.Join(", ", handler.Roles.Order().Select(role => role.Wire()))}.";
        }

        var parameters = Parameters(handler, route);
        if (parameters.Count > 0)
        {
            operation["parameters"] = parameters;
        }

        if (handler.Method.GetCustomAttribute<BodyAttribute>() is { } body)
        {
            operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content("application/json", schemas.Request(body.Type)) };
        }

        operation["responses"] = Responses(handler, described, schemas);
        if (!handler.IsPublic)
        {
            operation["security"] = new JsonArray(new JsonObject { [ApiDocument.UserScheme] = new JsonArray() });
        }

        return operation;
    }

    private static string OperationId(Handler handler) => char.ToLowerInvariant(handler.Feature[0]) + handler.Feature[1..] + handler.Name;

    private static JsonArray Parameters(Handler handler, Route route) =>
    [
        .. route.Tokens.Select(token => new JsonObject
        {
            ["name"] = token,
            ["in"] = "path",
            ["required"] = true,
            ["schema"] = new JsonObject { ["type"] = "string" },
        }),
        .. handler.Method.GetCustomAttributes<QueryParameterAttribute>().OrderBy(parameter => parameter.Name, StringComparer.Ordinal).Select(parameter => new JsonObject
        {
            ["name"] = parameter.Name,
            ["in"] = "query",
            ["description"] = parameter.Description,
            ["schema"] = Schema(parameter),
        }),
    ];

    private static JsonObject Schema(QueryParameterAttribute parameter)
    {
        var schema = new JsonObject { ["type"] = parameter.Type };
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

    private static JsonObject Responses(Handler handler, OperationAttribute? described, Schemas schemas)
    {
        var responses = new JsonObject();
        if (handler.Method.GetCustomAttribute<RepliesAttribute>() is { } reply)
        {
            responses[Key(reply.StatusCode)] = reply.Type is null
                ? new JsonObject { ["description"] = StatusTexts.Of(reply.StatusCode) }
                : new JsonObject
                {
                    ["description"] = StatusTexts.Of(reply.StatusCode),
                    ["content"] = Content("application/json", schemas.Reference(reply.Type)),
                };
        }

        foreach (var status in AnyRefusal.Concat(handler.IsPublic ? [] : RefusalOfCallers).Concat(described?.Refusals ?? []).Distinct().Order())
        {
            responses[Key(status)] = new JsonObject
            {
                ["description"] = StatusTexts.Of(status),
                ["content"] = Content(ProblemTypes.ContentType, schemas.Reference(Problem)),
            };
        }

        return responses;
    }

    private static JsonObject Content(string mediaType, JsonObject schema) => new() { [mediaType] = new JsonObject { ["schema"] = schema } };

    private static string Key(int status) => status.ToString(CultureInfo.InvariantCulture);
}
