using System.Globalization;
using System.Text.Json.Nodes;
using Shop.Infra.OpenApi;

namespace Shop.Local.Fuzzing;

/// <param name="In"><c>path</c>, <c>query</c> or <c>header</c>.</param>
internal sealed record ApiParameter(string Name, string In, bool Required, JsonObject Schema);

/// <summary>A route as the OpenAPI document of the handlers describes it to a client.</summary>
/// <param name="Body">The schema of the JSON body; null when the route takes none.</param>
/// <param name="Answers">Every status the document names, with the schema of its body; null where there is none.</param>
internal sealed record ApiRoute(
    string Method,
    string Path,
    IReadOnlyList<ApiParameter> Parameters,
    JsonObject? Body,
    IReadOnlyDictionary<int, JsonObject?> Answers,
    ApiSchemas Schemas)
{
    public string Name => $"{Method} {Path}";

    /// <summary>Every route but the preflights, which no handler answers, in the document's order.</summary>
    public static IReadOnlyList<ApiRoute> All { get; } = Read(JsonNode.Parse(PublishedDocument.Text)!.AsObject());

    public override string ToString() => Name;

    internal static IReadOnlyList<ApiRoute> Read(JsonObject document)
    {
        var schemas = new ApiSchemas(document["components"]!["schemas"]!.AsObject());
        return
        [
            .. from path in document["paths"]!.AsObject()
               from operation in path.Value!.AsObject()
               where operation.Key is not ("options" or "parameters")
               select Read(operation.Key.ToUpperInvariant(), path.Key, operation.Value!.AsObject(), schemas),
        ];
    }

    private static ApiRoute Read(string method, string path, JsonObject operation, ApiSchemas schemas) => new(
        method,
        path,
        [.. (operation["parameters"] as JsonArray ?? []).Select(parameter => ReadParameter(parameter!.AsObject()))],
        Content(operation["requestBody"]),
        operation["responses"]!.AsObject().ToDictionary(answer => int.Parse(answer.Key, CultureInfo.InvariantCulture), answer => Content(answer.Value)),
        schemas);

    private static ApiParameter ReadParameter(JsonObject parameter) => new(
        (string)parameter["name"]!,
        (string)parameter["in"]!,
        (bool?)parameter["required"] == true,
        WithExample(parameter));

    // Examples of parameters stand beside the schema.
    private static JsonObject WithExample(JsonObject parameter)
    {
        var schema = parameter["schema"]!.DeepClone().AsObject();
        schema["example"] ??= parameter["example"]?.DeepClone();
        return schema;
    }

    private static JsonObject? Content(JsonNode? owner) =>
        (owner?["content"] as JsonObject)?.Select(content => content.Value!["schema"]!.AsObject()).FirstOrDefault();
}
