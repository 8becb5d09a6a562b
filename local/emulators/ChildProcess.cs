using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Shop.Local.Emulators;

/// <summary>Runs an emulator: keeps its last lines of output, reports when it ends, and stops it in an orderly way.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private const int Terminate = 15;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Process process;
    private readonly Queue<string> tail = new();
    private readonly CancellationTokenSource stopping = new();

    private ChildProcess(string name, Process process)
    {
        Name = name;
        this.process = process;
    }

    public string Name { get; }

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    /// <summary>The last 20 lines that the child wrote.</summary>
    public string Tail
    {
        get
        {
            lock (tail)
            {
                return string.Join('\n', tail);
            }
        }
    }

    /// <param name="name">The name of the child in error messages.</param>
    /// <param name="onLine">Receives each line of output.</param>
    public static async Task<ChildProcess> StartAsync(
        string name,
        ChildCommand command,
        string folder,
        IReadOnlyDictionary<string, string>? environment = null,
        Action<string>? onLine = null)
    {
        var start = new ProcessStartInfo(command.Program, command.Arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[key] = value;
        }

        var child = new ChildProcess(name, new Process { StartInfo = start, EnableRaisingEvents = true });
        child.process.OutputDataReceived += (_, line) => child.Record(line.Data, onLine);
        child.process.ErrorDataReceived += (_, line) => child.Record(line.Data, onLine);
        await ChildLauncher.StartAsync(child.process);
        child.process.BeginOutputReadLine();
        child.process.BeginErrorReadLine();
        return child;
    }

    /// <summary>Waits until the child ends although this process did not stop it, and returns the error.</summary>
    /// <exception cref="OperationCanceledException">This process stopped the child, or the caller cancelled the wait.</exception>
    public async Task<LocalRunException> UnexpectedEndAsync(CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stopping.Token);
        await process.WaitForExitAsync(either.Token);
        either.Token.ThrowIfCancellationRequested();
        return new LocalRunException(
            $"{Name} (process {process.Id}) ended unexpectedly with exit code {process.ExitCode}. Its last output:\n{Tail}");
    }

    public async ValueTask DisposeAsync()
    {
        if (stopping.IsCancellationRequested)
        {
            return;
        }

        await stopping.CancelAsync();
        await StopAsync();
        process.Dispose();
        stopping.Dispose();
    }

    private async Task StopAsync()
    {
        if (process.HasExited)
        {
            return;
        }

        _ = Signal(process.Id, Terminate);
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private void Record(string? line, Action<string>? onLine)
    {
        if (line is null)
        {
            return;
        }

        lock (tail)
        {
            tail.Enqueue(line);
            if (tail.Count > 20)
            {
                tail.Dequeue();
            }
        }

        onLine?.Invoke(line);
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);
}
