using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Shop.Functions.Hosting;
using Shop.Functions.Payments;
using Shop.Local.Data;
using Shop.Local.Lambda;
using Shop.Local.Stacks;

namespace Shop.Local.Stripe;

/// <summary>The simulator in a local run: its webhooks go to the API.</summary>
internal sealed class LocalStripe : IAsyncDisposable
{
    private const string WebhookRoute = "/payments/webhook";
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    // Stripe takes longer. A request that takes no time would never meet another one with its idempotency key.
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(20);

    private readonly HttpClient http;
    private readonly Uri webhook;

    /// <param name="api">The URL of the API's stage.</param>
    public LocalStripe(LocalDatabase database, StackDefinition stack, Uri api, HttpClient http, LocalClock clock, RunLog log)
    {
        this.http = http;
        webhook = new($"{api}{WebhookRoute}");
        var hasRoute = stack.Api?.Routes.Any(route => route.Name == $"POST {WebhookRoute}") == true;
        Simulator = new(
            database,
            clock,
            () => RandomNumberGenerator.GetString(Letters, 24),
            hasRoute ? DeliverAsync : null,
            () => Task.Delay(Latency));
        Endpoint = new(Simulator);
        Worker = new(Simulator, clock, log);
    }

    /// <summary>The account that takes payments in place of the simulator; null for the simulator.</summary>
    public StripeAccount? Account { get; init; }

    public StripeSimulator Simulator { get; }

    public StripeEndpoint Endpoint { get; }

    public StripeWorker Worker { get; }

    /// <summary>
    /// The variables that let a function call the simulator or Stripe; empty for functions that do not call the card processor.
    /// </summary>
    /// <param name="account">Null for the simulator.</param>
    public static IEnumerable<(string Name, string Value)> Environment(FunctionDefinition function, Uri endpoint, StripeAccount? account) =>
        !function.Environment.ContainsKey(PaymentProviderAttribute.EnvironmentVariable) ? []
        : account is not null ? [(PaymentSettings.SecretVariable, account.Secret)]
        :
        [
            (PaymentSettings.ApiBaseVariable, $"{endpoint}"),
            (PaymentSettings.SecretVariable, JsonSerializer.Serialize(
                new { apiKey = StripeSimulator.ApiKey, webhookSecrets = new[] { StripeSimulator.WebhookSecret } })),
        ];

    public void Start()
    {
        if (Account is null)
        {
            Worker.Start();
        }
    }

    public ValueTask DisposeAsync() => Worker.DisposeAsync();

    private async Task<bool> DeliverAsync(string body, string signature, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook) { Content = new StringContent(body, Encoding.UTF8) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.Add("Stripe-Signature", signature);
        using var answer = await http.SendAsync(request, cancellationToken);
        return answer.IsSuccessStatusCode;
    }
}
