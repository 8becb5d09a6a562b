using System.Diagnostics;
using System.Text.Json;
using Shop.Local.Emulators;

namespace Shop.Tests.Conventions;

/// <summary>Which packages VendorSdks and OfflineSdks replace, as MSBuild evaluates Directory.Build.targets.</summary>
public sealed class OfflineSdksTests : IDisposable
{
    private static readonly string[] Generator = ["Amazon.Lambda.Annotations.SourceGenerator"];

    private readonly string folder = Directory.CreateTempSubdirectory("offline-sdks").FullName;

    private static IEnumerable<string> AllSdks =>
        Directory.EnumerateDirectories(Path.Combine(Repository.Root, "offline")).Select(path => Path.GetFileName(path)!)
            .Where(name => name is not ("facts" or "tests") && !name.EndsWith("Generator", StringComparison.Ordinal));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Without_a_list_every_sdk_under_offline_is_replaced()
    {
        var (packages, projects) = await EvaluateAsync(["-p:VendorSdks=offline"]);

        Assert.Equal(["YamlDotNet"], packages);
        Assert.Equal(AllSdks.Concat(Generator).Order(), projects);
    }

    [Fact]
    public async Task A_list_on_the_command_line_replaces_exactly_the_packages_it_names()
    {
        var (packages, projects) = await EvaluateAsync(["-p:VendorSdks=offline", "-p:OfflineSdks=Pulumi%3BAmazon.Lambda.Annotations"]);

        Assert.Equal(AllSdks.Except(["Pulumi", "Amazon.Lambda.Annotations"]).Append("YamlDotNet").Order(), packages);
        Assert.Equal([.. Generator.Prepend("Amazon.Lambda.Annotations"), "Pulumi"], projects);
    }

    [Fact]
    public async Task A_list_in_the_environment_replaces_exactly_the_packages_it_names()
    {
        var (packages, projects) = await EvaluateAsync([], ("VendorSdks", "offline"), ("OfflineSdks", "Pulumi;Pulumi.Aws"));

        Assert.Equal(AllSdks.Except(["Pulumi", "Pulumi.Aws"]).Append("YamlDotNet").Order(), packages);
        Assert.Equal(["Pulumi", "Pulumi.Aws"], projects);
    }

    [Fact]
    public async Task With_the_registry_no_package_is_replaced()
    {
        var (packages, projects) = await EvaluateAsync(["-p:VendorSdks=registry", "-p:OfflineSdks=Pulumi"]);

        Assert.Equal(AllSdks.Append("YamlDotNet").Order(), packages);
        Assert.Empty(projects);
    }

    /// <summary>Evaluates a project that refers to every vendor SDK and to one package that offline/ lacks.</summary>
    private async Task<(string[] Packages, string[] Projects)> EvaluateAsync(
        string[] properties, params (string Name, string Value)[] environment)
    {
        var project = Path.Combine(folder, "Evaluated.proj");
        await File.WriteAllTextAsync(project, $"""
            <Project>
              <ItemGroup><PackageReference Include="{string.Join(';', AllSdks)};YamlDotNet" /></ItemGroup>
              <Import Project="{Repository.Root}/Directory.Build.targets" />
            </Project>
            """);
        var start = new ProcessStartInfo("dotnet", ["msbuild", project, "-nologo", "-getItem:PackageReference,ProjectReference", .. properties])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Repository.Root,
        };
        start.Environment.Remove("VendorSdks");
        start.Environment.Remove("OfflineSdks");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var evaluated = await JsonDocument.ParseAsync(process.StandardOutput.BaseStream);
        await process.WaitForExitAsync();
        var items = evaluated.RootElement.GetProperty("Items");
        return (Names(items.GetProperty("PackageReference")), Names(items.GetProperty("ProjectReference")));
    }

    private static string[] Names(JsonElement items) =>
        [.. items.EnumerateArray()
            .Select(item => item.GetProperty("Identity").GetString()!)
            .Select(name => name.EndsWith(".csproj", StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(name) : name)
            .Order()];
}
