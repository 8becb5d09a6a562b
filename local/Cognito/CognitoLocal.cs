using Shop.Local.Emulators;

namespace Shop.Local.Cognito;

/// <summary>cognito-local as a child process on 127.0.0.1.</summary>
internal sealed class CognitoLocal : IAsyncDisposable
{
    /// <summary>Every confirmation code of the local run.</summary>
    public const string Code = "123456";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly ChildProcess child;

    private CognitoLocal(ChildProcess child, Uri endpoint)
    {
        this.child = child;
        Endpoint = endpoint;
    }

    public Uri Endpoint { get; }

    public int ProcessId => child.Id;

    /// <param name="folder">Where it keeps its users.</param>
    /// <exception cref="LocalRunException">Node or the emulator is missing, or it did not start.</exception>
    public static async Task<CognitoLocal> StartAsync(PoolDefinition pool, string folder, Uri triggerEndpoint, CancellationToken cancellation)
    {
        var script = EmulatorPackages.CognitoScript();
        var port = FreePort.Next();
        PoolFiles.Write(folder, pool, triggerEndpoint, port);
        var command = ChildCommand.Bound(EmulatorPackages.Node(), ["--no-deprecation", "--require", EmulatorPackages.AtomicWrites, "--require", EmulatorPackages.LocalClock, script]);
        var environment = new Dictionary<string, string> { ["CODE"] = Code, ["AWS_SDK_JS_SUPPRESS_MAINTENANCE_MODE_MESSAGE"] = "1" };
        var child = await ChildProcess.StartAsync("cognito-local", command, folder, environment);
        try
        {
            var endpoint = new Uri($"http://127.0.0.1:{port}");
            await Readiness.WaitAsync(child, new Uri(endpoint, "health"), StartLimit, cancellation);
            return new(child, endpoint);
        }
        catch
        {
            await child.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc cref="ChildProcess.UnexpectedEndAsync"/>
    public Task<LocalRunException> UnexpectedEndAsync(CancellationToken cancellation) => child.UnexpectedEndAsync(cancellation);

    public ValueTask DisposeAsync() => child.DisposeAsync();
}
