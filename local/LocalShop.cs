using Shop.Local.Aws;
using Shop.Local.Cognito;
using Shop.Local.Data;
using Shop.Local.Gate;
using Shop.Local.Gateway;
using Shop.Local.Hosting;
using Shop.Local.Lambda;
using Shop.Local.Messaging;
using Shop.Local.Pages;
using Shop.Local.Seeds;
using Shop.Local.Stacks;
using Shop.Local.Stripe;
using Shop.Local.Tables;
using Shop.Local.Workflows;

namespace Shop.Local;

/// <summary>Serves a stack on this machine. Disposing it stops all listeners and child processes.</summary>
public sealed class LocalShop : IAsyncDisposable
{
    // The server accepts larger bodies than API Gateway, so that a client gets the answer 413 and not a broken connection.
    internal const long LargestBody = 2 * ApiGateway.LargestBody;
    private const long LargestInternalBody = 32 * 1024 * 1024;

    private readonly List<IAsyncDisposable> resources = [];

    private readonly HttpClient http = AwsClient.NewHttp();
    private readonly DataFolder folder;
    private readonly LocalOptions options;
    private Emulation emulation = null!;
    private FunctionHosts functions = null!;
    private LocalServer server = null!;
    private InternalEndpoints endpoints = null!;
    private Background background = null!;
    private LocalDatabase? database;

    private LocalShop(LocalOptions options, StackDefinition stack, DataFolder folder)
    {
        this.options = options;
        this.folder = folder;
        Served = stack;
        Clock = new(options.Time);
        Log = new(Clock);
        Mailbox = new(Clock);
    }

    public string Stack => Served.Name;

    /// <summary>The address of the console page.</summary>
    public Uri Address => server.Address;

    /// <summary>The URL of the API's stage, without a slash at the end.</summary>
    public Uri BaseUrl => new(server.Address, Served.Api?.Stage ?? "");

    public string? UserPoolId => Served.Pool?.Id;

    public string? ClientId => Served.Pool?.Clients.Keys.FirstOrDefault();

    /// <summary>The administrator; null without demo data.</summary>
    public AdministratorLogin? Admin => options.Seed ? AdministratorSeed.Login : null;

    public DynamoDbGate Gate { get; private set; } = null!;

    /// <summary>The capacity that routes and triggers used, without what followed from their changes.</summary>
    public CapacityTotal RequestCapacity => Gate.TotalOf(Served.RequestFunctions);

    public Faults CognitoFaults { get; } = ServiceFaults.Cognito();

    public Faults LambdaFaults { get; } = ServiceFaults.Lambda();

    /// <summary>The newest requests to the API.</summary>
    public Recent<RequestRecord> Requests { get; } = new(kept: 500);

    /// <summary>The time of functions, tokens and time to live.</summary>
    public LocalClock Clock { get; }

    public RunLog Log { get; }

    public Mailbox Mailbox { get; }

    public IReadOnlyList<FunctionStatistics> Functions => [.. functions.All.Select(function => function.Statistics)];

    /// <summary>The address of DynamoDB Local itself, without the <see cref="AwsGate"/>.</summary>
    public Uri DynamoDbEndpoint => emulation.DynamoDb.Endpoint;

    /// <summary>The address of Cognito for callers outside the functions; no role limits these callers.</summary>
    public Uri CognitoEndpoint => endpoints.Cognito;

    /// <summary>The address of cognito-local itself, without the corrections of the local run; null without a user pool.</summary>
    public Uri? CognitoLocalEndpoint => emulation.Cognito?.Endpoint;

    /// <summary>The address of Lambda's Invoke operation.</summary>
    public Uri LambdaEndpoint => endpoints.Lambda;

    internal StackDefinition Served { get; }

    internal LocalStripe Stripe { get; private set; } = null!;

    internal WorkflowService Workflows => background.Workflows;

    internal LocalMessaging Messaging => background.Messaging;

    /// <summary>Starts all parts and returns when they are ready.</summary>
    /// <exception cref="LocalRunException">The stack cannot be served. No child process is left.</exception>
    public static async Task<LocalShop> StartAsync(LocalOptions options, CancellationToken cancellationToken)
    {
        ProcessEnvironment.UseLocalCredentials();
        var stack = await StackDefinition.LoadAsync(options, cancellationToken);
        var routes = stack.Api?.Routes.Count ?? 0;
        options.Progress($"Stack {stack.Name}: {stack.Functions.Count} functions, {stack.Tables.Count} tables, {routes} routes.");
        var shop = new LocalShop(options, stack, DataFolder.Open(options));
        try
        {
            await shop.StartAsync(cancellationToken);
            return shop;
        }
        catch
        {
            await shop.DisposeAsync();
            throw;
        }
    }

    /// <summary>The address of DynamoDB for one function.</summary>
    internal Uri DynamoDbOf(string function) => endpoints.DynamoDbOf(function);

    /// <summary>The address of Cognito for one function.</summary>
    internal Uri CognitoOf(string function) => endpoints.CognitoOf(function);

    /// <summary>Stripe as one function sees it.</summary>
    internal Uri StripeOf(string function) => endpoints.StripeOf(function);

    /// <summary>Deletes the items whose time to live is over.</summary>
    internal Task<int> ExpireAsync(CancellationToken cancellationToken) => background.TimeToLive.SweepAsync(cancellationToken);

    /// <summary>Returns when nothing is due at the time of the local clock: streams, pipes, queues, workflows, webhooks.</summary>
    public Task SettledAsync(CancellationToken cancellationToken) => background.SettledAsync(Stripe.Worker, cancellationToken);

    /// <summary>Waits until a child process ends unexpectedly, and returns the error.</summary>
    public Task<LocalRunException> UnexpectedEndAsync(CancellationToken cancellationToken) =>
        emulation.UnexpectedEndAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        foreach (var resource in Enumerable.Reverse(resources))
        {
            await resource.DisposeAsync();
        }

        resources.Clear();
        http.Dispose();
        database?.Dispose();
        folder.Dispose();
    }

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        database = folder.Kept("local.db") is { } file ? LocalDatabase.Open(file) : LocalDatabase.InMemory();
        var inside = await LocalServer.ListenAsync(0, LargestInternalBody, Log, cancellationToken);
        resources.Add(inside);
        endpoints = new(inside.Address);
        server = await LocalServer.ListenAsync(options.Port, LargestBody, Log, cancellationToken);
        resources.Add(server);
        functions = new(Served.Functions, function => endpoints.Environment(function, options.Stripe), Log, Clock);
        options.Progress("Starting DynamoDB Local and cognito-local ...");
        emulation = await Emulation.StartAsync(Served, folder, options.InMemory, endpoints.Triggers, cancellationToken);
        resources.Insert(0, emulation);
        var dynamoDb = new DynamoDbClient(http, emulation.DynamoDb.Endpoint, Served.Region);
        await TableSetup.EnsureAsync(dynamoDb, Served.Tables.Values, cancellationToken);
        var guard = new RoleGuard(Served.Functions, Served.Roles, Log);
        Gate = new(guard, new(Served.Tables, Served.Region, Served.Account), new(dynamoDb, Served.Tables));
        Mailbox.KeepIn(folder.Kept("mails.jsonl"));
        var pool = emulation.Cognito is { } cognito
            ? new LocalPool(Served.Pool!, new(http, cognito.Endpoint, Clock), functions, Mailbox, CognitoFaults, guard, Clock)
            : null;
        Stripe = new(database, Served, BaseUrl, http, Clock, Log) { Account = options.Stripe };
        resources.Add(Stripe);
        inside.Serve(request => InternalEndpoints.ServeAsync(request, Gate, functions, pool, Stripe));
        var verifier = pool is null ? null : await pool.VerifierAsync(cancellationToken);
        var gateway = Served.Api is { } api ? new ApiGateway(api, functions, verifier, Requests, Log, Clock) : null;
        var streams = new StreamsClient(http, emulation.DynamoDb.Endpoint, Served.Region);
        background = new(Served, functions, LambdaFaults, Mailbox, (dynamoDb, streams), database, Clock, Log);
        resources.Add(background);
        background.Start(Gate);
        if (options.Seed)
        {
            options.Progress("Creating the administrator and the demo products where they are missing ...");
            await new ShopSeed(pool, gateway, http, Log).EnsureAsync(cancellationToken);

            // Statistics and grants are those of the users' requests and of their events.
            await SettledAsync(cancellationToken);
            Gate.Reset();
            Requests.Clear();
            functions.ResetStatistics();
        }

        server.Serve(new ConsoleEndpoints(this, gateway, server.Services).ServeAsync);
        Stripe.Start();
    }
}
