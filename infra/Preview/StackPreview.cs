using Pulumi;
using Shop.Infra.Configuration;
using Shop.Infra.Graphs;
using Shop.Infra.Handlers;

namespace Shop.Infra.Preview;

/// <summary>What a preview has to say, for a console to print.</summary>
/// <param name="ExitCode">0: as committed, 1: different, 2: the stack cannot be made.</param>
/// <param name="Tree">The resources by component, one a line.</param>
/// <param name="Differences">From the committed snapshot to the program: <c>+</c> new, <c>-</c> gone, <c>~</c> changed.</param>
/// <param name="Summary">One line, or the error.</param>
public sealed record PreviewResult(int ExitCode, IReadOnlyList<string> Tree, IReadOnlyList<string> Differences, string Summary);

/// <summary>Compares the stack that the program makes with its committed snapshot.</summary>
public static class StackPreview
{
    /// <param name="root">The repository.</param>
    /// <param name="accept">Whether to make what the program does the committed snapshot.</param>
    public static Task<PreviewResult> RunAsync(string root, string stack, bool accept, CancellationToken cancellation = default) =>
        RunAsync(root, stack, accept, () => HandlerCatalog.Deployed, cancellation);

    /// <summary>Relative to the repository.</summary>
    public static string SnapshotPath(string stack) => $"infra/Preview/Snapshots/{stack}.txt";

    internal static async Task<PreviewResult> RunAsync(string root, string stack, bool accept, Func<HandlerCatalog> catalog, CancellationToken cancellation = default)
    {
        try
        {
            var graph = await GraphEvaluator.EvaluateAsync(ShopConfig.Load(root, stack), catalog(), cancellation);
            return await CompareAsync(Path.Combine(root, SnapshotPath(stack)), graph, accept, cancellation);
        }
        catch (Exception e) when (e is RunException or FormatException)
        {
            return new(2, [], [], e.Message);
        }
    }

    private static async Task<PreviewResult> CompareAsync(string path, Graph graph, bool accept, CancellationToken cancellation)
    {
        var snapshot = Snapshot.Of(graph);
        var isNew = !File.Exists(path);
        var before = isNew ? Snapshot.Parse("") : Snapshot.Parse(await File.ReadAllTextAsync(path, cancellation));
        var differences = SnapshotDifference.Lines(before, snapshot);
        if (accept)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, snapshot.ToString(), cancellation);
        }

        var file = SnapshotPath(graph.Stack);
        return new(
            differences.Count == 0 || accept ? 0 : 1,
            ResourceTree.Lines(graph),
            differences,
            differences.Count == 0 ? $"{graph.Stack} is as committed in {file}."
            : accept ? $"Wrote {file}: {Lines(differences.Count)} of difference accepted."
            : isNew ? $"{graph.Stack} has no committed snapshot: --accept writes {file}."
            : $"{graph.Stack} differs from {file} in {Lines(differences.Count)}: --accept commits to it.");
    }

    private static string Lines(int count) => count == 1 ? "1 line" : $"{count} lines";
}
