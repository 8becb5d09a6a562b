using System.Diagnostics;

namespace Shop.Local.Verbs.Mutants;

/// <summary>Runs dotnet-stryker, a local .NET tool, on domain/ with the tests of tests/Domain.</summary>
internal static class Stryker
{
    public const string ReportFile = $"{OutputFolder}/reports/mutation-report.json";
    private const string OutputFolder = "artifacts/mutants";
    private const string RootFiles = ".";

    /// <param name="folder">A folder of domain/; <c>.</c> for the files directly in domain/; null for all files.</param>
    /// <returns>The JSON report.</returns>
    /// <exception cref="LocalRunException">The folder does not exist, the tool cannot be restored, or it ends without a report.</exception>
    public static async Task<string> RunAsync(string root, string? folder, TextWriter progress, CancellationToken cancellationToken)
    {
        var filter = Filter(Path.Combine(root, "domain"), folder);
        var restored = await DotnetAsync(root, root, ["tool", "restore"], progress, cancellationToken);
        if (restored.ExitCode != 0)
        {
            throw new LocalRunException(
                "The tool dotnet-stryker cannot be restored. The package feed must have the version that .config/dotnet-tools.json names.\n"
                + restored.Tail);
        }

        var report = Path.Combine(root, ReportFile);
        Directory.CreateDirectory(Path.GetDirectoryName(report)!);
        File.Delete(report);
        string[] arguments =
        [
            "stryker", "--output", Path.Combine(root, OutputFolder), "--concurrency", $"{Environment.ProcessorCount}",
            "--reporter", "json", "--reporter", "dots", "--skip-version-check", .. filter,
        ];
        var run = await DotnetAsync(root, Path.Combine(root, "tests", "Domain"), arguments, progress, cancellationToken);
        return File.Exists(report)
            ? await File.ReadAllTextAsync(report, cancellationToken)
            : throw new LocalRunException($"Stryker ended without a report:\n{run.Tail}");
    }

    internal static string[] Filter(string domain, string? folder)
    {
        var folders = Directory.EnumerateDirectories(domain).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal).ToList();
        return folder switch
        {
            null => [],
            RootFiles => ["--mutate", "*.cs"],
            _ when folders.Contains(folder) => ["--mutate", $"{folder}/**/*.cs"],
            _ => throw new LocalRunException($"There is no folder '{folder}' in domain/. There are: {string.Join(", ", folders)}."),
        };
    }

    // Stryker replaces the assembly beside the tests with mutants. Therefore its build has a separate folder, so that ./shop test never
    // runs a mutant.
    private static async Task<(int ExitCode, string Tail)> DotnetAsync(
        string root, string workingDirectory, string[] arguments, TextWriter progress, CancellationToken cancellationToken)
    {
        var temporary = Directory.CreateDirectory(Path.Combine(root, OutputFolder, "tmp")).FullName;
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            Environment =
            {
                ["ArtifactsPath"] = Path.Combine(root, OutputFolder, "build"),
                ["TMPDIR"] = temporary,
                ["UseSharedCompilation"] = "false",
            },
        };
        using var process = Process.Start(start)!;
        try
        {
            var output = new StrykerOutput(progress);
            await output.ReadAsync(process.StandardOutput, cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, output.Tail);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            Directory.Delete(temporary, recursive: true);
        }
    }
}
