using System.Globalization;
using Microsoft.OpenApi;
using Shop.Contract;
using Shop.Contract.Handlers;

namespace Shop.Local.Fuzzing;

/// <summary>A route as the OpenAPI document of the handlers describes it to a client.</summary>
internal sealed class ApiRoute(string method, string path, OpenApiOperation operation)
{
    /// <summary>All routes except the preflight routes, in the order of the document.</summary>
    public static IReadOnlyList<ApiRoute> All { get; } = Read(ApiDocument.Build(HandlerCatalog.Deployed));

    public string Method => method;

    public string Path => path;

    public string Name => $"{Method} {Path}";

    public IReadOnlyList<IOpenApiParameter> Parameters { get; } = [.. operation.Parameters ?? []];

    /// <summary>The schema of the JSON body; null when the route accepts no body.</summary>
    public IOpenApiSchema? Body { get; } = Schema(operation.RequestBody?.Content);

    /// <summary>The schema of the body for every status in the document; null for an empty body.</summary>
    public IReadOnlyDictionary<int, IOpenApiSchema?> Answers { get; } = (operation.Responses ?? []).ToDictionary(
        answer => int.Parse(answer.Key, CultureInfo.InvariantCulture),
        answer => Schema(answer.Value.Content));

    public override string ToString() => Name;

    internal static IReadOnlyList<ApiRoute> Read(OpenApiDocument document) =>
    [
        .. from path in document.Paths
           from operation in path.Value.Operations ?? []
           where operation.Key != HttpMethod.Options
           select new ApiRoute($"{operation.Key}", path.Key, operation.Value),
    ];

    private static IOpenApiSchema? Schema(IDictionary<string, IOpenApiMediaType>? contents) => contents?.Values.FirstOrDefault()?.Schema;
}
