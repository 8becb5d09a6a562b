using Shop.Local.Emulators;

namespace Shop.Tests.Conventions;

public sealed class SolutionTests
{
    public static TheoryData<string> Projects =>
        [.. new[] { "domain", "functions", "infra", "local", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.csproj", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Repository.Root, path))];

    /// <summary>What is not in the solution is neither built nor tested.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_project_is_in_the_solution(string project) =>
        Assert.Contains($"\"{project.Replace('/', '\\')}\"", File.ReadAllText(Path.Combine(Repository.Root, "Shop.sln")), StringComparison.Ordinal);
}
