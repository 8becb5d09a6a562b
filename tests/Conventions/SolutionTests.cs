using Shop.Local.Emulators;

namespace Shop.Tests.Conventions;

public sealed class SolutionTests
{
    public static TheoryData<string> Projects =>
        [.. Directory.EnumerateDirectories(Repository.Root)
            .Where(folder => Path.GetFileName(folder) is not "artifacts" and not ['.', ..])
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Repository.Root, path))];

    /// <summary>A project outside of the solutions is neither built nor tested. Shop.sln has the product and its tests only.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_project_is_in_its_solution(string project)
    {
        var isOffline = project.StartsWith("offline/", StringComparison.Ordinal);
        var (solution, entry) = isOffline ? ("offline/Offline.sln", project["offline/".Length..]) : ("Shop.sln", project);

        var text = File.ReadAllText(Path.Combine(Repository.Root, solution));
        Assert.Contains($"\"{entry.Replace('/', '\\')}\"", text, StringComparison.Ordinal);
    }
}
