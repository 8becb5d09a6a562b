using System.Diagnostics;
using Shop.Local.Emulators;

namespace Shop.Tests.Local.Workflows;

public sealed class WorkflowDocumentsTests
{
    public static TheoryData<string> Files => [.. Names];

    private static IEnumerable<string> Names =>
        Directory.EnumerateFiles(WorkflowScenario.Folder, "*.asl.json").Select(file => Path.GetFileName(file)!);

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_validator_of_the_language_accepts_the_document(string file)
    {
        var script = Path.Combine(
            Repository.Root, "local", "emulators", "node_modules", "asl-validator", "dist", "bin", "asl-validator.js");
        using var process = Process.Start(
            new ProcessStartInfo(EmulatorPackages.Node(), [script, "--json-path", Path.Combine(WorkflowScenario.Folder, file)])
            {
                RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await output + error);
    }

    [Fact]
    public void Every_document_has_scenarios_that_cover_it() => Assert.Equal(
        ["checkout.asl.json", "low-stock-digest.asl.json", "notify.asl.json", "resume-checkout.asl.json"], Names.Order(StringComparer.Ordinal));
}
