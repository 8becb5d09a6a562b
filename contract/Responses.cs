using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Shop.Contract.Handlers;
using Shop.Functions.Hosting;

namespace Shop.Contract;

/// <summary>Builds the answers of a route: the answer of a successful request, and the problems with their types.</summary>
internal sealed class Responses(Schemas schemas)
{
    /// <summary>The name of the extension that lists the types of the problems, for tools. The description lists the types too.</summary>
    public const string ProblemTypesKey = "x-problem-types";

    private const string RetryAfter = "Retry-After";

    public OpenApiResponses Of(Handler handler)
    {
        var responses = new OpenApiResponses();
        foreach (var reply in handler.Method.GetCustomAttributes<RepliesAttribute>())
        {
            responses.Add(Key(reply.StatusCode), Success(handler, reply));
        }

        foreach (var problems in RouteProblems.Of(handler).GroupBy(problem => problem.Status))
        {
            responses.Add(Key(problems.Key), Refusal(problems.Key, [.. problems]));
        }

        return responses;
    }

    private OpenApiResponse Success(Handler handler, RepliesAttribute reply)
    {
        var headers = new Dictionary<string, IOpenApiHeader>();
        if (reply.Location)
        {
            headers.Add("Location", Header("The absolute path of the new resource.", JsonSchemaType.String));
        }

        if (handler.Attribute<IdempotentAttribute>() is not null)
        {
            const string Text = "`true` for the stored answer of an earlier request with the same key.";
            headers.Add(IdempotentAttribute.ReplayedHeader, Header(Text, JsonSchemaType.String));
        }

        return new()
        {
            Description = StatusTexts.Of(reply.StatusCode),
            Headers = headers.Count > 0 ? headers : null,
            Content = reply.Type is { } type ? Content("application/json", schemas.Reply(type), null) : null,
        };
    }

    private OpenApiResponse Refusal(int status, IReadOnlyList<Problem> problems)
    {
        var codes = problems.Select(problem => $"`{problem.Type[ProblemTypes.Prefix.Length..]}`");
        var types = new JsonArray([.. problems.Select(problem => JsonValue.Create(problem.Type))]);
        var example = JsonSerializer.SerializeToNode(problems[0], Json.Options);
        return new()
        {
            Description = $"{StatusTexts.Of(status)}. Types: {string.Join(", ", codes)}.",
            Headers = status is 429 or 503
                ? new Dictionary<string, IOpenApiHeader> { [RetryAfter] = Header("The seconds to wait.", JsonSchemaType.Integer) }
                : null,
            Content = Content(ProblemTypes.ContentType, schemas.Reply(typeof(Problem)), example),
            Extensions = new Dictionary<string, IOpenApiExtension> { [ProblemTypesKey] = new JsonNodeExtension(types) },
        };
    }

    private static OpenApiHeader Header(string description, JsonSchemaType type) =>
        new() { Description = description, Schema = new OpenApiSchema { Type = type } };

    private static Dictionary<string, IOpenApiMediaType> Content(string type, IOpenApiSchema schema, JsonNode? example) =>
        new() { [type] = new OpenApiMediaType { Schema = schema, Example = example } };

    private static string Key(int status) => status.ToString(CultureInfo.InvariantCulture);
}
