using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Shop.Functions.Payments;
using Shop.Local;
using Shop.Local.Stripe;
using Shop.Tests.Local.Support;
using Stripe;

namespace Shop.Tests.Local.Serving;

public sealed class PaymentEndpointTests : IAsyncLifetime, IDisposable
{
    private readonly HttpClient http = new();
    private LocalShop shop = null!;

    public async Task InitializeAsync() => shop = await Shops.ServeAsync(new StackBuilder()
        .Function("paying", Handlers.Named(nameof(Handlers.Stripe)), environment: ("PAYMENT_SECRET_ARN", "arn:secret"))
        .Function("other", Handlers.Named(nameof(Handlers.Stripe)))
        .Function("webhook", Handlers.Named(nameof(Handlers.Webhook)))
        .Route("get", "/paying", "paying")
        .Route("get", "/other", "other")
        .Route("post", "/payments/webhook", "webhook")
        .Build());

    public async Task DisposeAsync() => await shop.DisposeAsync();

    public void Dispose() => http.Dispose();

    [Fact]
    public async Task Only_functions_with_the_keys_reach_the_simulator_and_its_webhooks_reach_the_api()
    {
        Assert.Equal(" ", await http.GetStringAsync(new Uri($"{shop.BaseUrl}/other")));
        var variables = (await http.GetStringAsync(new Uri($"{shop.BaseUrl}/paying"))).Split(' ', 2);
        var secret = JsonNode.Parse(variables[1])!;
        var api = Client(variables[0], (string)secret["apiKey"]!);

        var intent = await PayAsync(api, "pm_card_threeDSecure2Required");
        Assert.Equal("requires_action", (string?)(await PaymentsAsync())[0]!["status"]);
        Assert.Equal(HttpStatusCode.Conflict, await ActAsync("ord_2/authenticate", """{"outcome": "succeeded"}"""));
        Assert.Equal(HttpStatusCode.BadRequest, await ActAsync("ord_1/authenticate", """{"outcome": "maybe"}"""));
        Assert.Equal(HttpStatusCode.NoContent, await ActAsync("ord_1/authenticate", """{"outcome": "succeeded"}"""));
        await shop.SettledAsync(CancellationToken.None);

        Assert.Equal("succeeded", (await api.PaymentIntents.GetAsync(intent.Id)).Status);
        var webhooks = Handlers.Webhooks.Select(request => EventUtility.ConstructEvent(
            request.Body,
            request.Headers["Stripe-Signature"],
            (string)secret["webhookSecrets"]![0]!,
            EventUtility.DefaultTimeTolerance,
            shop.Clock.GetUtcNow().ToUnixTimeSeconds()));
        Assert.Equal(
            [EventTypes.PaymentIntentCreated, EventTypes.PaymentIntentRequiresAction, EventTypes.PaymentIntentSucceeded],
            webhooks.Where(read => read.Data.Object is PaymentIntent it && it.Id == intent.Id).Select(read => read.Type).Order());
    }

    [Fact]
    public async Task Faults_of_stripe_can_be_limited_to_a_function_and_can_lose_answers()
    {
        var (mine, others) = (Client($"{shop.StripeOf("paying")}"), Client($"{shop.StripeOf("other")}"));
        Assert.Equal(HttpStatusCode.NoContent, await SendAsync(
            "faults", """{"service": "stripe", "error": "connection_closed", "function": "paying", "answerLost": true}"""));

        Assert.Equal("succeeded", (await PayAsync(others, "pm_card_visa", key: "a")).Status);
        await Assert.ThrowsAsync<HttpRequestException>(() => PayAsync(mine, "pm_card_visa", key: "b"));

        var replayed = await PayAsync(mine, "pm_card_visa", key: "b");
        Assert.Equal("true", Assert.Single(replayed.StripeResponse.Headers.GetValues("Idempotent-Replayed")));
        Assert.Equal(2, (await PaymentsAsync()).Count);
    }

    private static V1Services Client(string address, string key = StripeSimulator.ApiKey) =>
        new StripeClient(key, httpClient: new SystemNetHttpClient(maxNetworkRetries: 0, enableTelemetry: false), apiBase: address).V1;

    private static Task<PaymentIntent> PayAsync(V1Services api, string card, string? key = null) => api.PaymentIntents.CreateAsync(
        new()
        {
            Amount = 1299,
            Currency = "usd",
            Confirm = true,
            PaymentMethod = card,
            Metadata = new() { [PaymentMetadata.OrderId] = "ord_1" },
        },
        new() { IdempotencyKey = key });

    private async Task<JsonArray> PaymentsAsync() =>
        JsonNode.Parse(await http.GetStringAsync(new Uri(shop.Address, "/_local/payments")))!.AsArray();

    private Task<HttpStatusCode> ActAsync(string action, string body) => SendAsync($"payments/{action}", body);

    private async Task<HttpStatusCode> SendAsync(string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri(shop.Address, $"/_local/{path}"), content);
        return answer.StatusCode;
    }
}
