using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Shop.Contract.Handlers;
using Shop.Functions.Hosting;

namespace Shop.Contract;

/// <summary>The answers of a route: the successful one, and the problems with their types.</summary>
internal sealed class Responses(Schemas schemas)
{
    /// <summary>The extension with the types of the problems, for tools; the description has them for people.</summary>
    public const string ProblemTypesKey = "x-problem-types";

    public OpenApiResponses Of(Handler handler)
    {
        var responses = new OpenApiResponses();
        if (handler.Attribute<RepliesAttribute>() is { } reply)
        {
            responses.Add(Key(reply.StatusCode), Success(handler, reply));
        }

        foreach (var problems in RouteProblems.Of(handler).GroupBy(problem => problem.Status))
        {
            responses.Add(Key(problems.Key), Refusal(problems.Key, [.. problems]));
        }

        return responses;
    }

    private OpenApiResponse Success(Handler handler, RepliesAttribute reply) => new()
    {
        Description = StatusTexts.Of(reply.StatusCode),
        Headers = Headers(
            reply.Location ? ("Location", "The absolute path of the new resource.", JsonSchemaType.String) : null,
            handler.Attribute<IdempotentAttribute>() is null ? null
                : (IdempotentAttribute.ReplayedHeader, "`true` for the stored answer of an earlier request with the same key.", JsonSchemaType.String)),
        Content = reply.Type is { } type ? Content("application/json", schemas.Reply(type), null) : null,
    };

    private OpenApiResponse Refusal(int status, IReadOnlyList<Problem> problems) => new()
    {
        Description = $"{StatusTexts.Of(status)}. Types: {string.Join(", ", problems.Select(Code))}.",
        Headers = Headers(status is 429 or 503 ? ("Retry-After", "The seconds to wait before the next attempt.", JsonSchemaType.Integer) : null),
        Content = Content(ProblemTypes.ContentType, schemas.Reply(typeof(Problem)), JsonSerializer.SerializeToNode(problems[0], Json.Options)),
        Extensions = new Dictionary<string, IOpenApiExtension>
        {
            [ProblemTypesKey] = new JsonNodeExtension(new JsonArray([.. problems.Select(problem => JsonValue.Create(problem.Type))])),
        },
    };

    private static Dictionary<string, IOpenApiHeader>? Headers(params IEnumerable<(string Name, string Description, JsonSchemaType Type)?> headers)
    {
        var present = headers.OfType<(string Name, string Description, JsonSchemaType Type)>().ToDictionary(
            header => header.Name,
            IOpenApiHeader (header) => new OpenApiHeader { Description = header.Description, Schema = new OpenApiSchema { Type = header.Type } });
        return present.Count > 0 ? present : null;
    }

    private static Dictionary<string, IOpenApiMediaType> Content(string type, IOpenApiSchema schema, JsonNode? example) =>
        new() { [type] = new OpenApiMediaType { Schema = schema, Example = example } };

    private static string Code(Problem problem) => $"`{problem.Type[ProblemTypes.Prefix.Length..]}`";

    private static string Key(int status) => status.ToString(CultureInfo.InvariantCulture);
}
