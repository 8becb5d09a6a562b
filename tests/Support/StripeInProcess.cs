using System.Globalization;
using System.Text.Json.Nodes;
using Shop.Local.Data;
using Shop.Local.Stripe;
using Stripe;

namespace Shop.Tests.Support;

/// <summary>The Stripe simulator without a listener. Its ids are numbers; it keeps the webhooks that it delivers.</summary>
internal sealed class StripeInProcess : HttpMessageHandler
{
    private readonly LocalDatabase database = LocalDatabase.InMemory();
    private int tokens;

    public StripeInProcess(TimeProvider time) => Simulator = new(
        database, time, () => (++tokens).ToString("D4", CultureInfo.InvariantCulture), DeliverAsync, () => Thinking);

    public StripeSimulator Simulator { get; }

    /// <summary>Requests wait for this task before they are executed.</summary>
    public Task Thinking { get; set; } = Task.CompletedTask;

    /// <summary>The operations of all requests, such as <c>POST /v1/payment_intents</c>.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>The webhooks with their signatures, in the order of their delivery.</summary>
    public List<(string Body, string Signature)> Webhooks { get; } = [];

    public bool AcceptsWebhooks { get; set; } = true;

    /// <summary>The stored objects, and the requests and answers that are stored under idempotency keys.</summary>
    public string Stored => string.Join('\n', database.Query(
        "SELECT json FROM stripe_objects UNION ALL SELECT request || body FROM stripe_keys", row => row.GetString(0)));

    public IEnumerable<string> EventTypes => Webhooks.Select(webhook => (string)JsonNode.Parse(webhook.Body)!["type"]!);

    /// <summary>A client of the SDK without retries.</summary>
    public StripeClient Client(string key = StripeSimulator.ApiKey) => new(
        key,
        httpClient: new SystemNetHttpClient(new HttpClient(this), maxNetworkRetries: 0, enableTelemetry: false),
        apiBase: "http://stripe.test");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        lock (Requests)
        {
            Requests.Add($"{request.Method} {request.RequestUri!.AbsolutePath}");
        }

        return StripeMessages.Write(await Simulator.AnswerAsync(await StripeMessages.ReadAsync(request, cancellationToken)));
    }

    protected override void Dispose(bool disposing)
    {
        database.Dispose();
        base.Dispose(disposing);
    }

    private Task<bool> DeliverAsync(string body, string signature, CancellationToken cancellationToken)
    {
        if (AcceptsWebhooks)
        {
            Webhooks.Add((body, signature));
        }

        return Task.FromResult(AcceptsWebhooks);
    }
}
