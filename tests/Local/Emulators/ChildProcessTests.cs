using System.Diagnostics;
using System.Globalization;
using Shop.Local.Emulators;

namespace Shop.Tests.Local.Emulators;

public sealed class ChildProcessTests
{
    [Theory]
    [InlineData(nameof(ChildCommand.Bound))]
    [InlineData(nameof(ChildCommand.Watched))]
    public async Task A_child_ends_when_its_parent_is_killed(string way)
    {
        // No other process on this machine sleeps for the same time.
        var seconds = $"86400.{Environment.ProcessId}{Random.Shared.Next(100_000, 999_999)}";
        string[] arguments = ["exec", typeof(Program).Assembly.Location, way, seconds];
        using var parent = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        Assert.Equal(Program.Ready, await parent.StandardOutput.ReadLineAsync());
        await UntilAsync(() => Sleeping(seconds) > 0, "The child did not start.");
        parent.Kill(entireProcessTree: false);
        await parent.WaitForExitAsync();
        await UntilAsync(() => Sleeping(seconds) == 0, "The child is still running after the end of its parent.");
    }

    [Fact]
    public async Task The_error_for_an_unexpected_end_has_the_name_the_exit_code_and_the_last_output()
    {
        var command = ChildCommand.Bound("/bin/sh", ["-c", "echo disk full >&2; exit 7"]);
        await using var child = await ChildProcess.StartAsync("Example", command, Path.GetTempPath());
        var error = await child.UnexpectedEndAsync(CancellationToken.None);
        Assert.Contains("Example", error.Message, StringComparison.Ordinal);
        Assert.Contains("exit code 7", error.Message, StringComparison.Ordinal);
        Assert.Contains("disk full", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_disposal_of_a_child_is_not_an_unexpected_end()
    {
        var child = await ChildProcess.StartAsync("sleep", ChildCommand.Bound("/bin/sleep", ["1000"]), Path.GetTempPath());
        var end = child.UnexpectedEndAsync(CancellationToken.None);
        await child.DisposeAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => end);
    }

    [Fact]
    public async Task The_error_for_a_killed_emulator_has_its_name()
    {
        await using var emulator = await DynamoDbLocal.StartAsync(dataFolder: null, CancellationToken.None);
        using var process = Process.GetProcessById(emulator.ProcessId);
        process.Kill();
        Assert.Contains("DynamoDB Local", (await emulator.UnexpectedEndAsync(CancellationToken.None)).Message, StringComparison.Ordinal);
    }

    private static int Sleeping(string seconds) => Directory.EnumerateDirectories("/proc")
        .Where(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out _))
        .Select(folder => CommandLine(folder).Split('\0'))
        .Count(command => command is [var program, var argument, ..]
            && program.EndsWith("sleep", StringComparison.Ordinal)
            && argument == seconds);

    private static string CommandLine(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "cmdline"));
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static async Task UntilAsync(Func<bool> holds, string otherwise)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            if (holds())
            {
                return;
            }

            await Task.Delay(50);
        }

        Assert.Fail(otherwise);
    }
}
