using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Shop.Infra.OpenApi;

/// <summary>
/// What in a new document breaks a client of the old one. Clients are taken to pass over fields, enum values and problem types of
/// answers that they do not know, and to send only what the old document has.
/// </summary>
public static partial class BreakingChanges
{
    private static readonly string[] Traits = ["type", "in", "name", "scheme"];

    /// <returns>One sentence for each, beginning with the operation; empty when every client can stay as it is.</returns>
    public static IReadOnlyList<string> Between(JsonObject before, JsonObject after)
    {
        var now = Operations(after).ToDictionary(operation => operation.Key, operation => operation.Operation);
        return
        [
            .. Operations(before).SelectMany(operation => now.TryGetValue(operation.Key, out var same)
                ? new OperationChanges(before, after, operation.Operation, same).All().Select(change => $"{operation.Name} {change}.")
                : [$"{operation.Name} is gone."]),
            .. Schemes(before, after),
        ];
    }

    // What a token in a path is called is nobody's business but the server's.
    private static IEnumerable<(string Key, string Name, JsonObject Operation)> Operations(JsonObject document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        where operation.Key is not ("parameters" or "options")
        let method = operation.Key.ToUpperInvariant()
        select ($"{method} {Token().Replace(path.Key, "{}")}", $"{method} {path.Key}", operation.Value!.AsObject());

    private static IEnumerable<string> Schemes(JsonObject before, JsonObject after) =>
        from scheme in before["components"]?["securitySchemes"] as JsonObject ?? []
        let now = after["components"]?["securitySchemes"]?[scheme.Key]
        from trait in Traits
        where now is not null && !JsonNode.DeepEquals(scheme.Value![trait], now[trait])
        select $"The token of {scheme.Key} is another: {trait} was {Shown(scheme.Value[trait])} and is {Shown(now[trait])}.";

    internal static string Shown(JsonNode? value) => value?.ToJsonString(DocumentText.Compact) ?? "not said";

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Token();
}
