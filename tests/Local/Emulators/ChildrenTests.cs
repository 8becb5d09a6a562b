using System.Diagnostics;
using System.Globalization;
using Shop.Local.Emulators;

namespace Shop.Tests.Local.Emulators;

public sealed class ChildrenTests
{
    [Theory]
    [InlineData(nameof(ChildCommand.Bound))]
    [InlineData(nameof(ChildCommand.Watched))]
    public async Task A_child_dies_with_a_parent_that_is_killed(string way)
    {
        // No other process sleeps for exactly as long.
        var seconds = $"86400.{Environment.ProcessId}{Random.Shared.Next(100_000, 999_999)}";
        using var parent = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(Program).Assembly.Location, way, seconds]) { RedirectStandardOutput = true })!;
        Assert.Equal(Program.Ready, await parent.StandardOutput.ReadLineAsync());
        await UntilAsync(() => Sleeping(seconds) > 0, "The child never ran.");
        parent.Kill(entireProcessTree: false);
        await parent.WaitForExitAsync();
        await UntilAsync(() => Sleeping(seconds) == 0, "The child outlived its parent.");
    }

    [Fact]
    public async Task A_child_that_ends_on_its_own_is_named_with_its_last_words()
    {
        await using var child = await ChildProcess.StartAsync("Grumpy", ChildCommand.Bound("/bin/sh", ["-c", "echo out of coffee >&2; exit 7"]), Path.GetTempPath());
        var error = await child.UnexpectedEndAsync(CancellationToken.None);
        Assert.Contains("Grumpy", error.Message, StringComparison.Ordinal);
        Assert.Contains("exit code 7", error.Message, StringComparison.Ordinal);
        Assert.Contains("out of coffee", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_child_that_is_stopped_on_purpose_is_no_error()
    {
        var child = await ChildProcess.StartAsync("sleep", ChildCommand.Bound("/bin/sleep", ["1000"]), Path.GetTempPath());
        var end = child.UnexpectedEndAsync(CancellationToken.None);
        await child.DisposeAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => end);
    }

    [Fact]
    public async Task A_killed_emulator_is_reported_by_name()
    {
        await using var emulator = await DynamoDbLocal.StartAsync(dataFolder: null, CancellationToken.None);
        using var process = Process.GetProcessById(emulator.ProcessId);
        process.Kill();
        Assert.Contains("DynamoDB Local", (await emulator.UnexpectedEndAsync(CancellationToken.None)).Message, StringComparison.Ordinal);
    }

    private static int Sleeping(string seconds) => Directory.EnumerateDirectories("/proc")
        .Where(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out _))
        .Select(folder => CommandLine(folder).Split('\0'))
        .Count(command => command is [var program, var argument, ..] && program.EndsWith("sleep", StringComparison.Ordinal) && argument == seconds);

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
