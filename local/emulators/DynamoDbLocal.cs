namespace Shop.Local.Emulators;

/// <summary>
/// Runs DynamoDB Local as a child process. It accepts any credentials and listens on all network interfaces; no option changes that.
/// </summary>
public sealed class DynamoDbLocal : IAsyncDisposable
{
    private readonly ChildServer server;

    private DynamoDbLocal(ChildServer server) => this.server = server;

    public Uri Endpoint => server.Endpoint;

    public int ProcessId => server.ProcessId;

    /// <summary>Starts the emulator and returns when it answers.</summary>
    /// <param name="dataFolder">The folder for the tables; null keeps the tables in memory.</param>
    /// <exception cref="LocalRunException">Java or the emulator is missing, or the emulator did not start.</exception>
    public static async Task<DynamoDbLocal> StartAsync(string? dataFolder, CancellationToken cancellationToken)
    {
        var folder = EmulatorPackages.DynamoDbFolder();
        string[] storage = dataFolder is null ? ["-inMemory"] : ["-dbPath", Directory.CreateDirectory(dataFolder).FullName];
        return new(await ChildServer.StartAsync(
            port => ChildProcess.StartAsync("DynamoDB Local", Command(folder, port, storage), folder), "/", cancellationToken));
    }

    /// <inheritdoc cref="ChildProcess.UnexpectedEndAsync"/>
    public Task<LocalRunException> UnexpectedEndAsync(CancellationToken cancellationToken) => server.UnexpectedEndAsync(cancellationToken);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static ChildCommand Command(string folder, int port, string[] storage) => ChildCommand.Bound(
        EmulatorPackages.Java(),
        [
            "-Xmx512m", "-XX:+UseSerialGC", "-Djava.library.path=" + Path.Combine(folder, "DynamoDBLocal_lib"),
            "-jar", Path.Combine(folder, "DynamoDBLocal.jar"), "-port", $"{port}", "-sharedDb", "-disableTelemetry", .. storage,
        ]);
}
