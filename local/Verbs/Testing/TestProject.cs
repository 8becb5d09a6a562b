namespace Shop.Local.Verbs.Testing;

/// <summary>A project under tests/, by its folder's name, and the assembly that the build made of it.</summary>
internal sealed record TestProject(string Name, string Assembly)
{
    /// <summary>All test projects of the repository, cheapest first: those that start no other process before those that do.</summary>
    public static IReadOnlyList<TestProject> All(string root) =>
        [.. Directory.EnumerateFiles(Path.Combine(root, "tests"), "Shop.Tests.*.csproj", SearchOption.AllDirectories)
            .Select(Path.GetFileNameWithoutExtension)
            .Select(assembly => new TestProject(
                assembly!["Shop.Tests.".Length..],
                Path.Combine(root, "artifacts", "bin", assembly, "debug", assembly + ".dll")))
            .OrderBy(project => project.Name is "Functions" or "Local" or "EndToEnd")
            .ThenBy(project => project.Name, StringComparer.Ordinal)];
}
