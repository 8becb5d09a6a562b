using System.Text.Json.Nodes;
using Shop.Functions.Payments;
using Shop.Local.Stripe;

namespace Shop.Local.Simulation.Worlds;

/// <summary>
/// Delivers the webhooks of Stripe to the API: late, in any order and more than once, until the API accepts them. Now and then somebody
/// forges one.
/// </summary>
internal sealed class SimulatedWebhooks(SimulatedWorld world)
{
    /// <summary>The end of the id of a forged event.</summary>
    public const string Forged = "Forged";

    // The first is faster than the function that called Stripe.
    private static readonly int[] Latencies = [20, 400, 3_000];

    // Seconds.
    private static readonly int[] Delays = [600, 600, 5_000, 90_000];

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan TooOld = TimeSpan.FromSeconds(1_000);

    /// <summary>The forged webhooks that the API accepted.</summary>
    public List<string> AcceptedForgeries { get; } = [];

    public Task<bool> SendAsync(string body, string signature, CancellationToken cancellationToken)
    {
        world.Do(() => DeliverAsync(body));
        if (world.Faults.Strikes(FaultKind.WebhookRepeated, 0.1))
        {
            world.Do(() => DeliverAsync(body));
        }

        if (world.Faults.Strikes(FaultKind.WebhookForged, 0.05))
        {
            world.Do(() => ForgeAsync(JsonNode.Parse(body)!.AsObject()));
        }

        return Task.FromResult(true);
    }

    private async Task DeliverAsync(string body)
    {
        for (var attempt = 0; ; attempt++)
        {
            await world.Clock.DelayAsync(Latency());
            if (await PostAsync(world.Seam.Received(body), world.Clock.Now, StripeSimulator.WebhookSecret))
            {
                return;
            }

            await world.Clock.DelayAsync(TimeSpan.FromSeconds(Math.Min(Math.Pow(2, attempt + 1), LongestPause.TotalSeconds)));
        }
    }

    private TimeSpan Latency() => world.Faults.Strikes(FaultKind.WebhookDelayed, 0.1)
        ? world.Chance.Seconds(5, world.Chance.One(Delays))
        : world.Chance.Milliseconds(5, world.Chance.One(Latencies));

    private async Task ForgeAsync(JsonObject received)
    {
        received["id"] = $"{received["id"]}{Forged}";
        var kind = world.Chance.Number(3);
        if (kind == 0 && received["data"]!["object"] is JsonObject { } changed && $"{changed["object"]}" == "payment_intent")
        {
            received["type"] = "payment_intent.succeeded";
            changed["amount"] = (long)changed["amount"]! + 1;
            changed["amount_received"] = (long)changed["amount"]!;
            changed["status"] = "succeeded";
        }
        else if (kind == 0)
        {
            return;
        }

        var forged = received.ToJsonString();
        var body = world.Seam.Received(forged);
        await world.Clock.DelayAsync(world.Chance.Milliseconds(50, 3_000));
        var at = kind == 1 ? world.Clock.Now - TooOld : world.Clock.Now;
        if (await PostAsync(body, at, kind == 2 ? "whsec_other" : StripeSimulator.WebhookSecret) && body == forged)
        {
            AcceptedForgeries.Add(body);
        }
    }

    /// <returns>Whether the API accepted the webhook.</returns>
    private async Task<bool> PostAsync(string body, DateTimeOffset at, string secret)
    {
        var request = SimulatedApi.Request("POST", "/payments/webhook", body);
        request.MultiValueHeaders = new Dictionary<string, IList<string>>
        {
            [PaymentWebhook.SignatureHeader] = [StripeSignature.Of(body, at, secret)],
        };
        return await world.Api.SendAsync<ReceivePaymentNotice>(request) is { Status: >= 200 and < 300 };
    }
}
