using Shop.Domain;

namespace Shop.Local.Stripe;

/// <summary>The operations on refunds.</summary>
internal sealed class StripeRefunds(
    StripeStore store, StripeIntents intents, StripeEvents events, StripeTasks tasks, StripeIds ids, TimeProvider time)
{
    /// <exception cref="StripeRefusalException">A parameter is not valid, or the payment has less left than the amount.</exception>
    public StripeReply Create(StripeForm form)
    {
        form.Allow("amount", "metadata", "payment_intent");
        var intentId = form.Required("payment_intent");
        var amount = form.Whole("amount");
        if (amount < 1)
        {
            throw StripeRefusalException.Invalid("parameter_invalid_integer", "Invalid positive integer", "amount");
        }

        var intent = intents.Find(intentId);
        var left = Refundable(intent);
        if (amount > left)
        {
            var currency = Currency.Parse(intent.Currency.ToUpperInvariant());
            var (asked, rest) = (new Money(amount.Value, currency), new Money(left, currency));
            throw StripeRefusalException.State(
                null, $"Refund amount ({asked}) is greater than unrefunded amount on charge ({rest})", parameter: "amount");
        }

        var card = intents.CardOf(intent);
        var refund = store.Save(
            new StripeRefund
            {
                Id = ids.New("re"),
                Created = time.GetUtcNow().ToUnixTimeSeconds(),
                Amount = amount ?? left,
                Charge = intent.LatestCharge!,
                Currency = intent.Currency,
                Metadata = form.Map("metadata"),
                PaymentIntent = intent.Id,
                Status = card.RefundIsPending ? "pending" : "succeeded",
            },
            intent.Id);
        events.Emit("refund.created", refund);
        if (card.RefundIsPending || card.RefundFails)
        {
            tasks.Add(StripeTaskKind.SettleRefund, refund.Id, StripeSimulator.Later);
        }

        return StripeIntents.Reply(refund);
    }

    /// <exception cref="StripeRefusalException">There is no such refund.</exception>
    public StripeRefund Find(string id) => store.Find<StripeRefund>(id)
        ?? throw StripeRefusalException.Missing("refund", id, "refund", status: 404);

    /// <summary>Gives a refund its final status: a pending one succeeds; one of a card whose refunds fail, fails.</summary>
    public void Settle(string id)
    {
        var refund = Find(id);
        var fails = intents.CardOf(intents.Find(refund.PaymentIntent)).RefundFails;
        var settled = store.Save(
            refund with { Status = fails ? "failed" : "succeeded", FailureReason = fails ? "expired_or_canceled_card" : null },
            refund.PaymentIntent);
        events.Emit(fails ? "refund.failed" : "refund.updated", settled);
    }

    /// <summary>The sum of the refunds that did not fail.</summary>
    public long Refunded(string intentId) =>
        store.Of<StripeRefund>(intentId).Where(refund => refund.Status != "failed").Sum(refund => refund.Amount);

    private long Refundable(StripeIntent intent)
    {
        if (intent.LatestCharge is not { } charge)
        {
            throw StripeRefusalException.State(null, $"This PaymentIntent ({intent.Id}) does not have a successful charge to refund.");
        }

        if (store.Of<StripeDispute>(intent.Id).Any(dispute => dispute.Status != "won"))
        {
            throw StripeRefusalException.State(
                "charge_disputed", $"Charge {charge} has been charged back; cannot issue a refund.");
        }

        var left = intent.AmountReceived - Refunded(intent.Id);
        return left > 0
            ? left
            : throw StripeRefusalException.State("charge_already_refunded", $"Charge {charge} has already been refunded.");
    }
}
