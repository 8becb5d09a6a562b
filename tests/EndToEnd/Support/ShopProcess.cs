using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Shop.Tests.EndToEnd.Support;

/// <summary><c>shop up</c> as a separate process with its own data folder.</summary>
internal sealed partial class ShopProcess : IDisposable
{
    private readonly string? temporary;
    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource<int> up = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process process;
    private IReadOnlyList<ChildProcess> seen = [];

    // setsid makes the shop the leader of a process group.
    private ShopProcess(int port, string? data)
    {
        temporary = data is null ? Directory.CreateTempSubdirectory("shop-test-").FullName : null;
        var start = new ProcessStartInfo("setsid") { RedirectStandardOutput = true, RedirectStandardError = true };
        var program = Path.Combine(AppContext.BaseDirectory, "Shop.Local.dll");
        var folder = data ?? Path.Combine(temporary!, "data");
        string[] arguments = ["dotnet", program, "up", "--port", port.ToString(CultureInfo.InvariantCulture), "--data", folder];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Port { get; private set; }

    public string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    public static ShopProcess Launch(int port) => new(port, data: null);

    /// <summary>Starts the shop on a free port and waits for the line that reports its start.</summary>
    /// <param name="data">The folder with the data; null for a new folder that is deleted with this object.</param>
    public static async Task<ShopProcess> StartAsync(string? data = null)
    {
        var shop = new ShopProcess(port: 0, data);
        var first = await Task.WhenAny(shop.up.Task, shop.process.WaitForExitAsync(), Task.Delay(TimeSpan.FromMinutes(2)));
        Assert.True(first == shop.up.Task, $"The shop did not come up:\n{shop.Output}");
        shop.Port = await shop.up.Task;
        shop.Children();
        return shop;
    }

    /// <summary>The child processes of the shop: the current ones, or after its exit those of the last call.</summary>
    public IReadOnlyList<ChildProcess> Children() => process.HasExited ? seen : seen = ChildProcess.Below(process.Id);

    public Task SignalAsync(string signal) => Signals.SendAsync(signal, process.Id);

    /// <summary>Kills the process group of the shop and the emulators at the same moment.</summary>
    public async Task KillAllAsync()
    {
        await Signals.SendAsync("KILL", [-process.Id, .. Children().Select(child => child.Id)]);
        await ExitedAsync();
    }

    public async Task<int> ExitedAsync()
    {
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        process.Dispose();
        if (temporary is not null)
        {
            Directory.Delete(temporary, recursive: true);
        }
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (output)
        {
            output.AppendLine(line);
        }

        if (UpLine().Match(line) is { Success: true } match)
        {
            up.TrySetResult(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
        }
    }

    [GeneratedRegex(@"Shop is up: http://127\.0\.0\.1:(\d+)/")]
    private static partial Regex UpLine();
}
