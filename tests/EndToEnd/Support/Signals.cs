using System.Diagnostics;
using System.Globalization;

namespace Shop.Tests.EndToEnd.Support;

internal static class Signals
{
    public static async Task SendAsync(int process, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        Assert.Equal(0, kill.ExitCode);
    }
}
