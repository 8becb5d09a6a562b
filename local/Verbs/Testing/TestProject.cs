namespace Shop.Local.Verbs.Testing;

/// <summary>A test project: the name of its folder, and the assembly that the build creates.</summary>
internal sealed record TestProject(string Name, string Assembly)
{
    private static readonly string[] Folders = ["tests", Path.Combine("offline", "tests")];

    /// <summary>Whether the tests start DynamoDB Local (which needs Java) or cognito-local (which needs Node.js).</summary>
    private bool StartsEmulators => Name is "Functions" or "Local" or "EndToEnd";

    /// <summary>All test projects of the repository. The projects that start emulators are last.</summary>
    public static IReadOnlyList<TestProject> All(string root) =>
        [.. Folders.Select(folder => Path.Combine(root, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "Shop.Tests.*.csproj", SearchOption.AllDirectories))
            .Select(Path.GetFileNameWithoutExtension)
            .Select(assembly => new TestProject(
                assembly!["Shop.Tests.".Length..],
                Path.Combine(root, "artifacts", "bin", assembly, "debug", assembly + ".dll")))
            .OrderBy(project => project.StartsEmulators)
            .ThenBy(project => project.Name, StringComparer.Ordinal)];

    /// <param name="names">The projects to run; empty for all projects.</param>
    /// <param name="fast">Whether to run only the projects that start no emulator.</param>
    public static IReadOnlyList<TestProject> Choose(IReadOnlyList<TestProject> all, IReadOnlyCollection<string> names, bool fast) =>
        [.. all.Where(project => fast ? !project.StartsEmulators : names.Count == 0 || names.Contains(project.Name))];
}
