namespace Shop.Local.Emulators;

/// <summary>Runs a child process that serves HTTP on a port reserved for it.</summary>
internal sealed class ChildServer : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly ChildProcess child;
    private readonly ReservedPort port;

    private ChildServer(ChildProcess child, ReservedPort port)
    {
        this.child = child;
        this.port = port;
        Endpoint = new Uri($"http://127.0.0.1:{port.Number}");
    }

    public Uri Endpoint { get; }

    public int ProcessId => child.Id;

    /// <summary>Starts the child and returns when the child answers requests.</summary>
    /// <param name="start">Starts the child on a port.</param>
    /// <param name="health">The path that is requested to see whether the child answers.</param>
    /// <exception cref="LocalRunException">
    /// The child ended, or did not answer in time. In both cases the child is no longer running.
    /// </exception>
    public static async Task<ChildServer> StartAsync(
        Func<int, Task<ChildProcess>> start, string health, CancellationToken cancellationToken)
    {
        var port = ReservedPort.Take();
        ChildProcess child;
        try
        {
            child = await start(port.Number);
        }
        catch
        {
            port.Dispose();
            throw;
        }

        var server = new ChildServer(child, port);
        try
        {
            await Readiness.WaitAsync(child, new Uri(server.Endpoint, health), StartLimit, cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc cref="ChildProcess.UnexpectedEndAsync"/>
    public Task<LocalRunException> UnexpectedEndAsync(CancellationToken cancellationToken) => child.UnexpectedEndAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await child.DisposeAsync();
        port.Dispose();
    }
}
