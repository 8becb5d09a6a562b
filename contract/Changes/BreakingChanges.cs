using System.Text.RegularExpressions;
using Microsoft.OpenApi;

namespace Shop.Contract.Changes;

/// <summary>
/// Finds the changes that break clients of the old document. Clients are expected to ignore unknown fields, enum values and problem types
/// in answers, and to send only what the old document describes.
/// </summary>
internal static partial class BreakingChanges
{
    /// <returns>One sentence for each breaking change, starting with the operation; empty when no client has to change.</returns>
    public static IReadOnlyList<string> Between(OpenApiDocument before, OpenApiDocument after)
    {
        var now = Operations(after).ToDictionary(operation => operation.Key, operation => operation.Operation);
        return
        [
            .. Operations(before).SelectMany(operation => now.TryGetValue(operation.Key, out var same)
                ? new OperationChanges(operation.Operation, same).All().Select(change => $"{operation.Name} {change}.")
                : [$"{operation.Name} is gone."]),
            .. Schemes(before, after),
        ];
    }

    // The name of a path parameter is not part of the request, so a new name is not a breaking change.
    private static IEnumerable<(string Key, string Name, OpenApiOperation Operation)> Operations(OpenApiDocument document) =>
        from path in document.Paths
        from operation in path.Value.Operations ?? []
        where operation.Key != HttpMethod.Options
        select ($"{operation.Key} {PathParameter().Replace(path.Key, "{}")}", $"{operation.Key} {path.Key}", operation.Value);

    private static IEnumerable<string> Schemes(OpenApiDocument before, OpenApiDocument after) =>
        from scheme in before.Components?.SecuritySchemes ?? new Dictionary<string, IOpenApiSecurityScheme>()
        join same in after.Components?.SecuritySchemes ?? new Dictionary<string, IOpenApiSecurityScheme>() on scheme.Key equals same.Key
        from trait in Traits(scheme.Value).Zip(Traits(same.Value), (was, now) => (was.Name, Was: was.Value, Is: now.Value))
        where trait.Was != trait.Is
        select $"The security scheme {scheme.Key} has changed: {trait.Name} was {trait.Was} and is {trait.Is}.";

    private static IEnumerable<(string Name, string Value)> Traits(IOpenApiSecurityScheme scheme) =>
        [("type", $"{scheme.Type}"), ("in", $"{scheme.In}"), ("name", $"{scheme.Name}"), ("scheme", $"{scheme.Scheme}")];

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex PathParameter();
}
