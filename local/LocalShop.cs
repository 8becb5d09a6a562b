using Shop.Local.Cognito;
using Shop.Local.Pages;
using Shop.Local.Gate;
using Shop.Local.Gateway;
using Shop.Local.Hosting;
using Shop.Local.Lambda;
using Shop.Local.Seeds;
using Shop.Local.Stacks;
using Shop.Local.Tables;

namespace Shop.Local;

/// <summary>A stack that is being served on this machine. Disposing it stops all its listeners and child processes.</summary>
public sealed class LocalShop : IAsyncDisposable
{
    // What is over the gateway's own limit is still read, so that the client gets an answer and no broken connection.
    internal const long LargestBody = 2 * ApiGateway.LargestBody;
    private const long LargestInternalBody = 32 * 1024 * 1024;

    private readonly List<IAsyncDisposable> resources = [];
    // Node closes a connection that is idle for 5 seconds; one that is used at that moment is lost with its request.
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, PooledConnectionIdleTimeout = TimeSpan.FromSeconds(2) });
    private readonly ServedStack stack;
    private readonly DataFolder folder;
    private readonly LocalOptions options;
    private Emulation emulation = null!;
    private FunctionHosts functions = null!;
    private LocalServer server = null!;
    private InternalEndpoints endpoints = null!;
    private Expiry expiry = null!;

    private LocalShop(LocalOptions options, ServedStack stack, DataFolder folder)
    {
        this.options = options;
        this.stack = stack;
        this.folder = folder;
        Clock = new(options.Time);
        Log = new(Clock);
        Mailbox = new(Clock);
    }

    public string Stack => stack.Name;

    /// <summary>Of the console page.</summary>
    public Uri Address => server.Address;

    /// <summary>Of the API's stage, without a slash at the end.</summary>
    public Uri BaseUrl => new(server.Address, stack.Api?.Stage ?? "");

    public string? UserPoolId => stack.Pool?.Id;

    public string? ClientId => stack.Pool?.Clients.Keys.FirstOrDefault();

    /// <summary>Null when nothing was seeded.</summary>
    public AdministratorLogin? Admin => options.Seed ? Administrator.Login : null;

    public DynamoDbGate Gate { get; private set; } = null!;

    /// <summary>For what functions ask Cognito.</summary>
    public Faults CognitoFaults { get; } = new(
        "cognito",
        ("InternalErrorException", 500),
        ("TooManyRequestsException", 400),
        ("LimitExceededException", 400),
        ("CodeDeliveryFailureException", 400));

    /// <summary>The last 500 requests to the API.</summary>
    public Recent<RequestRecord> Requests { get; } = new(kept: 500);

    /// <summary>What everything here goes by.</summary>
    public LocalClock Clock { get; }

    public RunLog Log { get; }

    public Mailbox Mailbox { get; }

    public IReadOnlyList<FunctionStatistics> Functions => [.. functions.All.Select(function => function.Statistics)];

    /// <summary>DynamoDB Local itself, past the gate.</summary>
    public Uri DynamoDbEndpoint => emulation.DynamoDb.Endpoint;

    /// <summary>Cognito with nobody's role to stop anything.</summary>
    public Uri CognitoEndpoint => endpoints.Cognito;

    /// <summary>cognito-local itself, past what the local run adds to it; null without a user pool.</summary>
    public Uri? CognitoLocalEndpoint => emulation.Cognito?.Endpoint;

    /// <summary>Lambda's Invoke operation.</summary>
    public Uri LambdaEndpoint => endpoints.Lambda;

    internal ServedStack Served => stack;

    /// <summary>DynamoDB as one function sees it.</summary>
    internal Uri GateOf(string function) => endpoints.DynamoDb(function);

    /// <summary>Cognito as one function sees it.</summary>
    internal Uri CognitoOf(string function) => endpoints.CognitoOf(function);

    internal IEnumerable<int> ChildProcesses => [emulation.DynamoDb.ProcessId, .. emulation.Cognito is { } cognito ? [cognito.ProcessId] : Array.Empty<int>()];

    /// <summary>Starts everything and returns when it is ready.</summary>
    /// <param name="progress">Receives a line for each step.</param>
    /// <exception cref="LocalRunException">The stack cannot be served; nothing is left running.</exception>
    public static async Task<LocalShop> StartAsync(LocalOptions options, CancellationToken cancellationToken, Action<string>? progress = null)
    {
        ProcessEnvironment.UseLocalCredentials();
        var stack = await ServedStack.LoadAsync(options, cancellationToken);
        progress?.Invoke($"Stack {stack.Name}: {stack.Functions.Count} functions, {stack.Tables.Count} tables, {stack.Api?.Routes.Count ?? 0} routes.");
        var shop = new LocalShop(options, stack, DataFolder.Open(options));
        try
        {
            await shop.StartAsync(progress ?? (_ => { }), cancellationToken);
            return shop;
        }
        catch
        {
            await shop.DisposeAsync();
            throw;
        }
    }

    /// <summary>Returns when an emulator ended on its own.</summary>
    public Task<LocalRunException> UnexpectedEndAsync(CancellationToken cancellationToken) => emulation.UnexpectedEndAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        foreach (var resource in Enumerable.Reverse(resources))
        {
            await resource.DisposeAsync();
        }

        resources.Clear();
        http.Dispose();
        folder.Dispose();
    }

    /// <summary>Deletes what has outlived its time, as DynamoDB does some day.</summary>
    internal Task<int> ExpireAsync(CancellationToken cancellationToken) => expiry.SweepAsync(cancellationToken);

    private async Task StartAsync(Action<string> progress, CancellationToken cancellationToken)
    {
        var inside = await LocalServer.ListenAsync(0, LargestInternalBody, Log, cancellationToken);
        resources.Add(inside);
        endpoints = new(inside.Address);
        server = await LocalServer.ListenAsync(options.Port, LargestBody, Log, cancellationToken);
        resources.Add(server);
        functions = new(stack.Functions, endpoints.Environment, Log, Clock);
        progress("Starting DynamoDB Local and cognito-local ...");
        emulation = await Emulation.StartAsync(stack, folder, options.InMemory, endpoints.Triggers, cancellationToken);
        resources.Insert(0, emulation);

        var dynamoDb = new DynamoDbClient(http, emulation.DynamoDb.Endpoint, stack.Region);
        await TableCreation.EnsureAsync(dynamoDb, stack.Tables.Values, cancellationToken);
        expiry = new(dynamoDb, stack.Tables.Values, Log, Clock);
        var guard = new RoleGuard(stack.Functions, stack.Roles, Log);
        Gate = new(stack.Functions, guard, stack.Tables, dynamoDb);
        if (!options.InMemory)
        {
            Mailbox.KeepIn(Path.Combine(folder.Path, "mails.jsonl"));
        }

        var pool = emulation.Cognito is { } local ? new ServedPool(stack.Pool!, new(http, local.Endpoint, Clock), Mailbox, CognitoFaults, guard, Clock) : null;
        var lambda = new InvokeEndpoint(functions.Find);
        var triggers = pool is null
            ? null
            : new InvokeEndpoint(name => functions.Find(pool.Definition.Triggers.GetValueOrDefault(name) ?? ""), pool.Triggers.PrepareAsync, TriggerEvents.Conclude);
        InternalEndpoints.Serve(inside, Gate, pool?.Front, lambda, triggers);
        var verifier = pool is null ? null : await pool.VerifierAsync(Clock, cancellationToken);
        var gateway = stack.Api is null ? null : new ApiGateway(stack.Api, functions.Find, verifier, Requests, Log, Clock);
        if (options.Seed)
        {
            await new Seeding(pool, gateway, functions, http, Log).EnsureAsync(progress, cancellationToken);

            // What is shown and checked is what callers do, not what the start did.
            Gate.Reset();
            Requests.Clear();
            functions.ResetStatistics();
        }

        expiry.Start();
        resources.Add(expiry);
        server.Serve(new ConsoleEndpoints(this, gateway, server.Services).ServeAsync);
    }
}
