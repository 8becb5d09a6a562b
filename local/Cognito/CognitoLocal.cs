using Shop.Local.Emulators;

namespace Shop.Local.Cognito;

/// <summary>Runs cognito-local as a child process on 127.0.0.1.</summary>
internal sealed class CognitoLocal : IAsyncDisposable
{
    /// <summary>The confirmation code of every user in the local run.</summary>
    public const string Code = "123456";

    private readonly ChildServer server;

    private CognitoLocal(ChildServer server) => this.server = server;

    public Uri Endpoint => server.Endpoint;

    /// <param name="folder">The folder for cognito-local's files.</param>
    /// <exception cref="LocalRunException">Node.js or cognito-local is missing, or cognito-local did not start.</exception>
    public static async Task<CognitoLocal> StartAsync(
        PoolDefinition pool, string folder, Uri triggerEndpoint, CancellationToken cancellationToken)
    {
        string[] arguments =
        [
            "--no-deprecation",
            "--require", EmulatorPackages.AtomicWrites,
            "--require", EmulatorPackages.LocalClock,
            EmulatorPackages.CognitoScript(),
        ];
        var command = ChildCommand.Bound(EmulatorPackages.Node(), arguments);
        var environment = new Dictionary<string, string> { ["CODE"] = Code, ["AWS_SDK_JS_SUPPRESS_MAINTENANCE_MODE_MESSAGE"] = "1" };
        return new(await ChildServer.StartAsync(
            port =>
            {
                PoolFiles.Write(folder, pool, triggerEndpoint, port);
                return ChildProcess.StartAsync("cognito-local", command, folder, environment);
            },
            "/health",
            cancellationToken));
    }

    /// <inheritdoc cref="ChildProcess.UnexpectedEndAsync"/>
    public Task<LocalRunException> UnexpectedEndAsync(CancellationToken cancellationToken) => server.UnexpectedEndAsync(cancellationToken);

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
