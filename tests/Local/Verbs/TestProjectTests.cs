using Shop.Local.Verbs.Testing;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Verbs;

public sealed class TestProjectTests : IDisposable
{
    private readonly Folder root = Shops.NewFolder();

    public TestProjectTests()
    {
        foreach (var project in new[] { "tests/Functions", "tests/Domain", "tests/EndToEnd", "offline/tests/Sdk.Pulumi" })
        {
            var folder = Directory.CreateDirectory(Path.Combine(root.Path, project)).FullName;
            File.WriteAllText(Path.Combine(folder, $"Shop.Tests.{Path.GetFileName(project)}.csproj"), "");
        }
    }

    public void Dispose() => root.Dispose();

    [Fact]
    public void Projects_of_both_solutions_are_found_and_those_that_start_emulators_are_last() =>
        Assert.Equal(["Domain", "Sdk.Pulumi", "EndToEnd", "Functions"], Chosen());

    [Fact]
    public void Fast_leaves_out_the_projects_that_start_emulators() => Assert.Equal(["Domain", "Sdk.Pulumi"], Chosen(fast: true));

    [Fact]
    public void Projects_are_chosen_by_name() => Assert.Equal(["Domain", "Functions"], Chosen("Functions", "Domain"));

    private IEnumerable<string> Chosen(params string[] names) => Chosen(fast: false, names);

    private IEnumerable<string> Chosen(bool fast, params string[] names) =>
        TestProject.Choose(TestProject.All(root.Path), names, fast).Select(project => project.Name);
}
