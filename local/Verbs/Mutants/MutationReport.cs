using System.Text.Json;
using System.Text.Json.Nodes;

namespace Shop.Local.Verbs.Mutants;

/// <summary>The tested mutants, read from Stryker's JSON report.</summary>
internal sealed record MutationReport(IReadOnlyList<Mutant> Mutants)
{
    public IEnumerable<Mutant> Survivors => Mutants.Where(mutant => !mutant.IsKilled);

    public MutantCounts Total => MutantCounts.Of(Mutants.Where(mutant => !mutant.IsText));

    public MutantCounts TotalWithTexts => MutantCounts.Of(Mutants);

    /// <summary>The counts by folder of domain/, once without and once with the mutants of string literals.</summary>
    public IEnumerable<(string Folder, MutantCounts Counts, MutantCounts WithTexts)> Folders =>
        from mutant in Mutants
        group mutant by mutant.Folder into folder
        orderby folder.Key
        select (folder.Key, MutantCounts.Of(folder.Where(mutant => !mutant.IsText)), MutantCounts.Of(folder));

    /// <exception cref="LocalRunException">This is not a report in the mutation testing schema.</exception>
    public static MutationReport Read(string json)
    {
        try
        {
            var report = JsonNode.Parse(json)!;
            var root = (string)report["projectRoot"]!;
            return new(
            [
                .. from file in report["files"]!.AsObject()
                   let path = Path.GetRelativePath(root, file.Key).Replace('\\', '/')
                   let source = ((string)file.Value!["source"]!).ReplaceLineEndings("\n").Split('\n')
                   from mutant in file.Value["mutants"]!.AsArray()
                   let status = (string)mutant["status"]!
                   where status is "Killed" or "Timeout" or "Survived" or "NoCoverage"
                   orderby path, (int)mutant["location"]!["start"]!["line"]!
                   select Mutant.Read(path, source, mutant, isKilled: status is "Killed" or "Timeout"),
            ]);
        }
        catch (Exception e) when (e is JsonException or NullReferenceException or InvalidOperationException or FormatException)
        {
            throw new LocalRunException($"Stryker's report cannot be read: {e.Message}");
        }
    }
}

/// <param name="Survived">The number of mutants that no test found, or whose code no test runs.</param>
internal sealed record MutantCounts(int Killed, int Survived)
{
    /// <summary>The percentage of killed mutants, rounded down to one decimal; null without mutants.</summary>
    public decimal? Score => Killed + Survived == 0 ? null : Math.Floor(1_000m * Killed / (Killed + Survived)) / 10;

    public static MutantCounts Of(IEnumerable<Mutant> mutants)
    {
        var killed = mutants.ToLookup(mutant => mutant.IsKilled);
        return new(killed[true].Count(), killed[false].Count());
    }
}
