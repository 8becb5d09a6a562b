namespace Shop.Infra.Preview;

/// <summary>Writes the difference between two snapshots, one line for each change.</summary>
internal static class SnapshotDifference
{
    private const int ShownLength = 160;

    public static IReadOnlyList<string> Lines(Snapshot before, Snapshot after)
    {
        var (old, recent) = (Values(before), Values(after));
        var kept = old.Keys.Where(recent.ContainsKey).Select(fact => fact.Resource).ToHashSet();
        return
        [
            .. from fact in new Snapshot(before.Facts.Concat(after.Facts)).Facts.Select(fact => (fact.Resource, fact.Path)).Distinct()
               where fact.Path.Length == 0 || kept.Contains(fact.Resource)
               let label = fact.Path.Length == 0 ? fact.Resource : $"{fact.Resource} › {fact.Path}: "
               let line = Line(label, old.GetValueOrDefault(fact), recent.GetValueOrDefault(fact))
               where line is not null
               select line,
        ];
    }

    private static Dictionary<(string Resource, string Path), string> Values(Snapshot snapshot) =>
        snapshot.Facts.ToDictionary(fact => (fact.Resource, fact.Path), fact => fact.Value);

    private static string? Line(string label, string? before, string? after) =>
        before == after ? null
        : before is null ? $"+ {label}{Shown(after!)}"
        : after is null ? $"- {label}{Shown(before)}"
        : $"~ {label}{Shown(before)} → {Shown(after)}";

    private static string Shown(string value) => value.Length <= ShownLength ? value : value[..ShownLength] + "…";
}
