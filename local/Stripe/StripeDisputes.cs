namespace Shop.Local.Stripe;

/// <summary>Disputes: the issuer opens them, and the local run closes them on request.</summary>
internal sealed class StripeDisputes(StripeStore store, StripeIntents intents, StripeEvents events, StripeIds ids, TimeProvider time)
{
    public void Open(string intentId)
    {
        var intent = intents.Find(intentId);
        var dispute = new StripeDispute
        {
            Id = ids.New("du"),
            Created = time.GetUtcNow().ToUnixTimeSeconds(),
            Amount = intent.AmountReceived,
            Charge = intent.LatestCharge!,
            Currency = intent.Currency,
            PaymentIntent = intent.Id,
            Status = "needs_response",
        };
        events.Emit("charge.dispute.created", store.Save(dispute, intent.Id));
    }

    /// <returns>Null when the order has no open dispute.</returns>
    public StripeDispute? Close(string orderId, bool won)
    {
        var open = store.Of<StripeIntent>(orderId)
            .SelectMany(intent => store.Of<StripeDispute>(intent.Id))
            .FirstOrDefault(dispute => dispute.Status == "needs_response");
        if (open is null)
        {
            return null;
        }

        var closed = store.Save(open with { Status = won ? "won" : "lost" }, open.PaymentIntent);
        events.Emit("charge.dispute.closed", closed);
        return closed;
    }
}
