using Amazon.DynamoDBv2;
using Microsoft.Extensions.DependencyInjection;
using Shop.Functions;
using Shop.Functions.Hosting;
using Shop.Functions.Payments;
using Shop.Functions.Storage;
using Shop.Local.Simulation.Data;
using Shop.Local.Stripe;

namespace Shop.Local.Simulation.Worlds;

/// <summary>
/// The handlers of all functions, built once for each thread. Handlers keep no state between invocations, so one world after the other uses
/// them: their DynamoDB, clock and Stripe are those of <see cref="World"/>.
/// </summary>
internal sealed class SimulatedHost : IDisposable
{
    private const string Secret = $$"""
        {"apiKey": "{{StripeSimulator.ApiKey}}", "webhookSecrets": ["{{StripeSimulator.WebhookSecret}}"]}
        """;

    private readonly Dictionary<Type, object> handlers = [];
    private readonly ServiceProvider services;

    public SimulatedHost(SimulatedStack stack)
    {
        var time = new HostTime(this);
        var settings = new PaymentSettings(SecretArn: null, SessionToken: null, "http://stripe.simulation", Secret);
        services = new ServiceCollection()
            .AddSingleton<TimeProvider>(time)
            .AddSingleton(new TableNames(
                Functions.Storage.Tables.All.ToDictionary(table => table.Key, string? (table) => stack.TablePrefix + table.Value.Name)))
            .AddSingleton(DynamoDbProxy.Over((request, cancellationToken) => World!.DynamoDb.SendAsync(request, cancellationToken)))
            .AddPayments(settings)
            .AddSingleton(provider => new StripeApi(
                new HttpClient(new StripeConnection(this)), settings, provider.GetRequiredService<IPaymentSecrets>(), time))
            .AddStores()
            .AddSingleton<Randomness>(new SimulatedRandomness(() => World!.Chance))
            .BuildServiceProvider();
    }

    /// <summary>The world whose code runs now.</summary>
    public SimulatedWorld? World { get; set; }

    public object HandlerOf(SimulatedFunction function)
    {
        if (!handlers.TryGetValue(function.Handler, out var handler))
        {
            handlers[function.Handler] = handler = ActivatorUtilities.CreateInstance(services, function.Handler);
        }

        return handler;
    }

    /// <summary>A service of the functions, for looking at stored data.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public void Dispose() => services.Dispose();

    private sealed class HostTime(SimulatedHost host) : TimeProvider
    {
        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        private VirtualClock Clock => host.World!.Clock;

        public override DateTimeOffset GetUtcNow() => Clock.GetUtcNow();

        public override long GetTimestamp() => Clock.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            Clock.CreateTimer(callback, state, dueTime, period);
    }

    private sealed class StripeConnection(SimulatedHost host) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            host.World!.Stripe.SendAsync(request, cancellationToken);
    }
}
