using Pulumi;
using Shop.Contract.Handlers;
using Shop.Infra.Configuration;
using Shop.Infra.Graphs;
using Shop.Infra.Handlers;

namespace Shop.Infra.Preview;

/// <summary>The result of a preview, for output on a console.</summary>
/// <param name="ExitCode">0: equal to the committed snapshot, 1: different, 2: the program cannot create the stack.</param>
/// <param name="Tree">The resources by component, one per line.</param>
/// <param name="Differences">
/// The changes from the committed snapshot to the program: <c>+</c> new, <c>-</c> removed, <c>~</c> changed.
/// </param>
/// <param name="Summary">One line with the result, or the error.</param>
public sealed record PreviewResult(int ExitCode, IReadOnlyList<string> Tree, IReadOnlyList<string> Differences, string Summary);

/// <summary>Compares the stack that the program creates with the committed snapshot of the stack.</summary>
public static class StackPreview
{
    /// <param name="root">The folder of the repository.</param>
    /// <param name="accept">Whether to write the stack that the program creates as the new snapshot.</param>
    public static Task<PreviewResult> RunAsync(string root, string stack, bool accept, CancellationToken cancellationToken = default) =>
        RunAsync(root, stack, accept, () => HandlerRules.Checked(HandlerCatalog.Deployed), cancellationToken);

    internal static async Task<PreviewResult> RunAsync(
        string root, string stack, bool accept, Func<HandlerCatalog> catalog, CancellationToken cancellationToken = default)
    {
        try
        {
            var graph = await GraphEvaluator.EvaluateAsync(ShopConfig.Load(root, stack), catalog(), cancellationToken);
            return await CompareAsync(new(root), graph, accept, cancellationToken);
        }
        catch (Exception e) when (e is RunException or FormatException)
        {
            return new(2, [], [], e.Message);
        }
    }

    private static async Task<PreviewResult> CompareAsync(
        SnapshotFiles files, Graph graph, bool accept, CancellationToken cancellationToken)
    {
        var snapshot = GraphFacts.Of(graph);
        var before = await files.ReadAsync(graph.Stack, cancellationToken);
        var differences = SnapshotDifference.Lines(before ?? new([]), snapshot);
        if (accept)
        {
            await files.WriteAsync(graph.Stack, snapshot, cancellationToken);
        }

        return new(
            differences.Count == 0 || accept ? 0 : 1,
            ResourceTree.Lines(graph),
            differences,
            differences.Count == 0 ? $"{graph.Stack} is as committed in {SnapshotFiles.Folder}."
            : accept ? $"Wrote {SnapshotFiles.Folder}: {Lines(differences.Count)} of difference accepted."
            : before is null ? $"{graph.Stack} has no committed snapshot: --accept writes one into {SnapshotFiles.Folder}."
            : $"{graph.Stack} differs from {SnapshotFiles.Folder} in {Lines(differences.Count)}: --accept commits to it.");
    }

    private static string Lines(int count) => count == 1 ? "1 line" : $"{count} lines";
}
