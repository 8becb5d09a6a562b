using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Shop.Tests.EndToEnd.Support;

/// <summary>`shop up` as a process of its own, on a data folder of its own, as a terminal would run it.</summary>
internal sealed partial class ShopProcess : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("shop-test-").FullName;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<int> _up = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;
    private IReadOnlyList<ChildProcess> _seen = [];

    private ShopProcess(int port)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "Shop.Local.dll"), "up", "--port", port.ToString(CultureInfo.InvariantCulture), "--data", Path.Combine(_data, "data")];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Port { get; private set; }

    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    public static ShopProcess Launch(int port) => new(port);

    /// <summary>Starts the shop on a free port and waits until it says that it is up.</summary>
    public static async Task<ShopProcess> StartAsync()
    {
        var shop = new ShopProcess(port: 0);
        var first = await Task.WhenAny(shop._up.Task, shop._process.WaitForExitAsync(), Task.Delay(TimeSpan.FromMinutes(2)));
        Assert.True(first == shop._up.Task, $"The shop did not come up:\n{shop.Output}");
        shop.Port = await shop._up.Task;
        shop.Children();
        return shop;
    }

    /// <summary>Every process below the shop, now or when last looked while it ran.</summary>
    public IReadOnlyList<ChildProcess> Children() => _process.HasExited ? _seen : _seen = ChildProcess.Below(_process.Id);

    public Task SignalAsync(string signal) => Signals.SendAsync(_process.Id, signal);

    public async Task<int> ExitedAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_output)
        {
            _output.AppendLine(line);
        }

        if (UpLine().Match(line) is { Success: true } match)
        {
            _up.TrySetResult(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
        }
    }

    [GeneratedRegex(@"Shop is up: http://127\.0\.0\.1:(\d+)/")]
    private static partial Regex UpLine();
}
