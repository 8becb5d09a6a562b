using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Shop.Functions.Hosting;
using Shop.Infra.Handlers;

namespace Shop.Infra.OpenApi;

/// <summary>The answers of a route: the successful one, and the problems with their types.</summary>
internal static class Responses
{
    /// <summary>The extension with the types of the problems, for tools; the description has them for people.</summary>
    public const string ProblemTypesKey = "x-problem-types";

    /// <summary>The problem document that every refusal is.</summary>
    public static Type Problem { get; } =
        typeof(ProblemTypes).Assembly.GetType($"{typeof(ProblemTypes).Namespace}.Problem", throwOnError: true)!;

    public static JsonObject Of(Handler handler, Schemas schemas)
    {
        var responses = new JsonObject();
        if (handler.Method.GetCustomAttribute<RepliesAttribute>() is { } reply)
        {
            responses[Key(reply.StatusCode)] = Success(handler, reply, schemas);
        }

        foreach (var errors in RouteErrors.Of(handler).GroupBy(error => error.Status))
        {
            responses[Key(errors.Key)] = Refusal([.. errors], schemas);
        }

        return responses;
    }

    private static JsonObject Success(Handler handler, RepliesAttribute reply, Schemas schemas)
    {
        var response = new JsonObject { ["description"] = StatusTexts.Of(reply.StatusCode) };
        var headers = new JsonObject();
        if (reply.Location)
        {
            headers["Location"] = Header("Where what was created is found: an absolute path.", "string");
        }

        if (handler.Method.IsDefined(typeof(IdempotentAttribute)))
        {
            headers[IdempotentAttribute.ReplayedHeader] = Header("`true` when this is the answer that an earlier request with the same key got.", "string");
        }

        if (headers.Count > 0)
        {
            response["headers"] = headers;
        }

        if (reply.Type is { } type)
        {
            response["content"] = Content("application/json", schemas.Reference(type));
        }

        return response;
    }

    private static JsonObject Refusal(IReadOnlyList<RouteError> errors, Schemas schemas)
    {
        var first = errors[0];
        var response = new JsonObject { ["description"] = Describe(errors) };
        if (first.Status is 429 or 503)
        {
            response["headers"] = new JsonObject { ["Retry-After"] = Header("Seconds to wait before asking again.", "integer") };
        }

        response["content"] = Content(ProblemTypes.ContentType, schemas.Reference(Problem));
        response["content"]![ProblemTypes.ContentType]!["example"] = Example(first);
        response[ProblemTypesKey] = new JsonArray([.. errors.Select(error => JsonValue.Create(ProblemTypes.Of(error.Code)))]);
        return response;
    }

    private static string Describe(IReadOnlyList<RouteError> errors) =>
        $"{StatusTexts.Of(errors[0].Status)}. Types: {string.Join(", ", errors.Select(error => $"`{error.Code}`"))}.";

    private static JsonObject Example(RouteError error)
    {
        var example = new JsonObject
        {
            ["type"] = ProblemTypes.Of(error.Code),
            ["title"] = ProblemTypes.TitleOf(error.Code),
            ["status"] = error.Status,
            ["detail"] = error.Detail ?? StatusTexts.Of(error.Status) + ".",
        };
        if (error.Code == ProblemTypes.Invalid)
        {
            example["errors"] = new JsonArray(new JsonObject
            {
                ["field"] = Glossary.Of("", "field")!.Example,
                ["message"] = Glossary.Of("", "message")!.Example,
            });
        }

        if (error.Code == ProblemTypes.Internal)
        {
            example["requestId"] = Glossary.Of("", "requestId")!.Example;
        }

        return example;
    }

    private static JsonObject Header(string description, string type) =>
        new() { ["description"] = description, ["schema"] = new JsonObject { ["type"] = type } };

    private static JsonObject Content(string mediaType, JsonObject schema) => new() { [mediaType] = new JsonObject { ["schema"] = schema } };

    private static string Key(int status) => status.ToString(CultureInfo.InvariantCulture);
}
