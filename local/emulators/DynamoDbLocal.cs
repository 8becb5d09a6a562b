namespace Shop.Local.Emulators;

/// <summary>Amazon's DynamoDB Local as a child process. It takes any credentials and listens on all interfaces: it has no option for less.</summary>
public sealed class DynamoDbLocal : IAsyncDisposable
{
    private const int Attempts = 3;
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly ChildProcess child;

    private DynamoDbLocal(ChildProcess child, Uri endpoint)
    {
        this.child = child;
        Endpoint = endpoint;
    }

    public Uri Endpoint { get; }

    public int ProcessId => child.Id;

    /// <summary>Starts it and returns when it answers.</summary>
    /// <exception cref="LocalRunException">Java or the emulator is missing, or it did not start.</exception>
    public static async Task<DynamoDbLocal> StartAsync(DynamoDbLocalOptions options, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await StartOnceAsync(options, cancellation);
            }
            catch (LocalRunException error) when (options.Port == 0 && attempt < Attempts && error.Message.Contains("in use", StringComparison.Ordinal))
            {
                // Somebody else took the free port in the meantime.
            }
        }
    }

    /// <inheritdoc cref="ChildProcess.UnexpectedEndAsync"/>
    public Task<LocalRunException> UnexpectedEndAsync(CancellationToken cancellation) => child.UnexpectedEndAsync(cancellation);

    public ValueTask DisposeAsync() => child.DisposeAsync();

    private static async Task<DynamoDbLocal> StartOnceAsync(DynamoDbLocalOptions options, CancellationToken cancellation)
    {
        var folder = EmulatorPackages.DynamoDbFolder();
        var port = options.Port == 0 ? FreePort.Next() : options.Port;
        string[] storage = options.DataFolder is { } data ? ["-dbPath", Directory.CreateDirectory(data).FullName] : ["-inMemory"];
        var command = ChildCommand.Bound(
            EmulatorPackages.Java(),
            [
                "-Xmx512m", "-XX:+UseSerialGC", "-Djava.library.path=" + Path.Combine(folder, "DynamoDBLocal_lib"),
                "-jar", Path.Combine(folder, "DynamoDBLocal.jar"), "-port", $"{port}", "-sharedDb", "-disableTelemetry", .. storage,
            ]);
        var child = await ChildProcess.StartAsync("DynamoDB Local", command, folder);
        try
        {
            var endpoint = new Uri($"http://127.0.0.1:{port}");
            await Readiness.WaitAsync(child, endpoint, StartLimit, cancellation);
            return new DynamoDbLocal(child, endpoint);
        }
        catch
        {
            await child.DisposeAsync();
            throw;
        }
    }
}
