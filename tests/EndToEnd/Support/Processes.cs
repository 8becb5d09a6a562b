using System.Diagnostics;

namespace Shop.Tests.EndToEnd.Support;

/// <summary>Runs programs to their end.</summary>
internal static class Processes
{
    /// <returns>The standard output of a program that succeeds.</returns>
    public static async Task<string> OutputAsync(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} failed:\n{await output}{await error}");
        return await output;
    }
}
