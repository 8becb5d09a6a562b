namespace Shop.Infra.Preview;

/// <summary>
/// Reads and writes the committed snapshots. One file has the facts that all stacks share, and one file per stack has the stack's own
/// facts.
/// </summary>
internal sealed class SnapshotFiles(string root)
{
    /// <summary>The folder of the files, relative to the repository.</summary>
    public const string Folder = "infra/Preview/Snapshots";

    // No stack has a name with an underscore, so this name is free.
    private const string Base = "_base";

    /// <summary>Reads the snapshot of a stack; null when no snapshot is committed.</summary>
    /// <exception cref="FormatException">A file is not a snapshot.</exception>
    public async Task<Snapshot?> ReadAsync(string stack, CancellationToken cancellationToken) =>
        File.Exists(PathOf(stack)) ? SharedFacts.Unfold(await ReadFoldedAsync(stack, cancellationToken)) : null;

    /// <summary>
    /// Writes the snapshot of one stack. The facts of the other stacks do not change, but some of them can move to another file.
    /// </summary>
    public async Task WriteAsync(string stack, Snapshot snapshot, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.Combine(root, Folder));
        var all = new Dictionary<string, Snapshot>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(root, Folder), "*.txt"))
        {
            var other = Path.GetFileNameWithoutExtension(file);
            all[other] = await ReadFoldedAsync(other, cancellationToken);
        }

        all.Remove(Base);
        all[stack] = SharedFacts.Fold(snapshot);
        var shared = all.Values.Select(one => one.Facts.AsEnumerable()).Aggregate(Enumerable.Intersect).ToHashSet();
        await WriteAsync(Base, shared, cancellationToken);
        foreach (var (name, facts) in all)
        {
            await WriteAsync(name, facts.Facts.Except(shared), cancellationToken);
        }
    }

    private async Task<Snapshot> ReadFoldedAsync(string stack, CancellationToken cancellationToken) =>
        new([.. await ReadFileAsync(Base, cancellationToken), .. await ReadFileAsync(stack, cancellationToken)]);

    private async Task<IEnumerable<Fact>> ReadFileAsync(string name, CancellationToken cancellationToken) =>
        File.Exists(PathOf(name)) ? Snapshot.Parse(await File.ReadAllTextAsync(PathOf(name), cancellationToken)).Facts : [];

    private Task WriteAsync(string name, IEnumerable<Fact> facts, CancellationToken cancellationToken) =>
        File.WriteAllTextAsync(PathOf(name), $"{new Snapshot(facts)}", cancellationToken);

    private string PathOf(string name) => Path.Combine(root, Folder, $"{name}.txt");
}
