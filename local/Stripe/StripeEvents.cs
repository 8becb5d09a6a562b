using System.Text.Json;

namespace Shop.Local.Stripe;

/// <summary>Writes the events that the webhooks deliver, in the transaction of the change.</summary>
/// <param name="hasDestination">False when no route receives webhooks: then no events are written.</param>
internal sealed class StripeEvents(StripeTasks tasks, StripeIds ids, TimeProvider time, bool hasDestination)
{
    /// <summary>The API version of the webhooks: that of Stripe.net.</summary>
    private const string ApiVersion = "2026-07-29.dahlia";

    public void Emit<T>(string type, T changed)
        where T : StripeObject
    {
        if (hasDestination)
        {
            var created = time.GetUtcNow().ToUnixTimeSeconds();
            var body = new
            {
                Id = ids.New("evt"),
                Object = "event",
                ApiVersion,
                Created = created,
                Data = new { Object = changed },
                Livemode = false,
                PendingWebhooks = 1,
                Type = type,
            };
            tasks.Add(StripeTaskKind.DeliverWebhook, JsonSerializer.Serialize(body, StripeStore.Json));
        }
    }
}
