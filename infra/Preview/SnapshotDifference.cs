namespace Shop.Infra.Preview;

/// <summary>What changed from one snapshot to another, one line a change.</summary>
internal static class SnapshotDifference
{
    private const int ShownLength = 160;

    public static IReadOnlyList<string> Lines(Snapshot before, Snapshot after) =>
        [.. before.Resources.Keys.Union(after.Resources.Keys).Order(StringComparer.Ordinal).SelectMany(name => Resource(
            name,
            before.Resources.GetValueOrDefault(name),
            after.Resources.GetValueOrDefault(name)))];

    private static IEnumerable<string> Resource(string name, SortedDictionary<string, string>? before, SortedDictionary<string, string>? after)
    {
        if (before is null || after is null)
        {
            return [before is null ? $"+ {name}" : $"- {name}"];
        }

        return before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
            .Select(path => Property($"{name} › {path}", before.GetValueOrDefault(path), after.GetValueOrDefault(path)))
            .OfType<string>();
    }

    private static string? Property(string path, string? before, string? after) =>
        before == after ? null
        : before is null ? $"+ {path}: {Shown(after!)}"
        : after is null ? $"- {path}: {Shown(before)}"
        : $"~ {path}: {Shown(before)} → {Shown(after)}";

    private static string Shown(string value) => value.Length <= ShownLength ? value : value[..ShownLength] + "…";
}
