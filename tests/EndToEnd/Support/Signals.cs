using System.Diagnostics;
using System.Globalization;

namespace Shop.Tests.EndToEnd.Support;

internal static class Signals
{
    /// <param name="processes">The ids of processes; the negative id of its leader stands for a process group.</param>
    public static async Task SendAsync(string signal, params IEnumerable<int> processes)
    {
        using var kill = Process.Start("kill", [$"-{signal}", "--", .. processes.Select(id => id.ToString(CultureInfo.InvariantCulture))]);
        await kill.WaitForExitAsync();
        Assert.Equal(0, kill.ExitCode);
    }
}
