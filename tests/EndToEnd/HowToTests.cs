using System.Diagnostics;
using System.Text.RegularExpressions;
using Shop.Local.Emulators;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

/// <summary>Follows the steps of "How to" in docs/architecture.md on a copy of the repository.</summary>
public sealed partial class HowToTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);

    private readonly string copy = Directory.CreateTempSubdirectory("shop-how-to-").FullName;

    public void Dispose() => Directory.Delete(copy, recursive: true);

    [Fact]
    public void Each_section_names_the_files_that_its_change_touches()
    {
        var document = File.ReadAllText(Path.Combine(Repository.Root, "docs/architecture.md"));
        Assert.All(HowToChanges.All, change =>
        {
            var section = document.Split("\n### ").Single(part => part.StartsWith(change.Section, StringComparison.Ordinal)).Split("\n## ")[0];
            Assert.Equal(change.Edits.Keys.Order(), PathInText().Matches(section).Select(match => match.Groups[1].Value).Order());
        });
    }

    [Fact]
    public async Task The_copy_with_every_change_builds_and_keeps_the_conventions()
    {
        await CopyAsync();
        foreach (var (path, edit) in HowToChanges.All.SelectMany(change => change.Edits))
        {
            var file = Path.Combine(copy, path);
            var before = File.Exists(file) ? await File.ReadAllTextAsync(file) : "";
            var after = edit(before);
            Assert.NotEqual(before, after);
            await File.WriteAllTextAsync(file, after);
        }

        await RunAsync("dotnet", "build", "tests/Conventions", "--nologo", "-v", "quiet", "-nodeReuse:false");
        string[][] verbs = [["openapi"], ["docs"], ["preview", "dev"], ["preview", "staging"], ["preview", "prod"]];
        foreach (var verb in verbs)
        {
            await RunAsync("dotnet", ["artifacts/bin/Shop.Local/debug/Shop.Local.dll", .. verb, "--accept"]);
        }

        await RunAsync("dotnet", "test", "tests/Conventions", "--no-build", "--nologo");
    }

    private async Task CopyAsync()
    {
        var files = await Processes.OutputAsync(Repository.Root, "git", "ls-files", "--cached", "--others", "--exclude-standard");
        foreach (var path in files.Split('\n', StringSplitOptions.RemoveEmptyEntries).Append("VendorSdks.props"))
        {
            var source = Path.Combine(Repository.Root, path);
            if (File.Exists(source))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(copy, path))!);
                File.Copy(source, Path.Combine(copy, path));
            }
        }
    }

    private async Task RunAsync(string program, params string[] arguments) =>
        await Processes.OutputAsync(copy, program, arguments).WaitAsync(Limit);

    [GeneratedRegex(@"`((?:domain|functions|infra|docs)/[\w./-]+)`")]
    private static partial Regex PathInText();
}
