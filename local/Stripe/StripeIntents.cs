using System.Text.Json;
using System.Text.Json.Nodes;
using Shop.Functions.Payments;

namespace Shop.Local.Stripe;

/// <summary>The operations on payment intents.</summary>
internal sealed class StripeIntents(
    StripeStore store, StripePaymentMethods methods, StripeEvents events, StripeTasks tasks, StripeIds ids, TimeProvider time)
{
    private static readonly string[] CancellationReasons = ["duplicate", "fraudulent", "requested_by_customer", "abandoned"];

    private long Now => time.GetUtcNow().ToUnixTimeSeconds();

    /// <exception cref="StripeRefusalException">A parameter is not valid.</exception>
    public StripeReply Create(StripeForm form)
    {
        form.Allow(
            "amount", "automatic_payment_methods", "confirm", "currency", "metadata", "payment_method", "payment_method_types");
        form.Required("amount");
        var amount = form.Whole("amount")!.Value;
        var currency = ChargeLimits.Check(amount, form.Required("currency"));
        var method = form.Text("payment_method");
        var card = method is null ? null : methods.CardOf(method)
            ?? throw StripeRefusalException.Missing("PaymentMethod", method, "payment_method", status: 400);
        var confirm = form.Flag("confirm");
        CheckMethods(form, confirm, card);
        var id = ids.New("pi");
        var intent = new StripeIntent
        {
            Id = id,
            Created = Now,
            Amount = amount,
            ClientSecret = ids.New($"{id}_secret"),
            Currency = currency,
            Metadata = form.Map("metadata"),
            PaymentMethod = method,
            Status = method is null ? "requires_payment_method" : "requires_confirmation",
        };
        events.Emit("payment_intent.created", Save(intent));
        return confirm ? Confirm(intent, card!) : Reply(intent);
    }

    /// <exception cref="StripeRefusalException">There is no such intent.</exception>
    public StripeIntent Find(string id) => store.Find<StripeIntent>(id)
        ?? throw StripeRefusalException.Missing("payment_intent", id, "intent", status: 404);

    /// <summary>The card of an intent that has a payment method.</summary>
    public TestCard CardOf(StripeIntent intent) => methods.CardOf(intent.PaymentMethod!)!;

    /// <exception cref="StripeRefusalException">There is no such intent, or it has succeeded or is canceled already.</exception>
    public StripeReply Cancel(string id, StripeForm form)
    {
        form.Allow("cancellation_reason");
        var reason = form.Text("cancellation_reason");
        if (reason is not null && !CancellationReasons.Contains(reason))
        {
            var known = string.Join(", ", CancellationReasons);
            throw StripeRefusalException.Invalid(null, $"Invalid cancellation_reason: must be one of {known}", "cancellation_reason");
        }

        var intent = Find(id);
        if (intent.Status is "succeeded" or "canceled")
        {
            throw StripeRefusalException.State(
                "payment_intent_unexpected_state",
                $"You cannot cancel this PaymentIntent because it has a status of {intent.Status}. Only a PaymentIntent with one of the "
                + "following statuses may be canceled: requires_payment_method, requires_capture, requires_confirmation, requires_action, "
                + "processing.",
                intent);
        }

        var canceled = Save(intent with { Status = "canceled", CanceledAt = Now, CancellationReason = reason, NextAction = null });
        events.Emit("payment_intent.canceled", canceled);
        return Reply(canceled);
    }

    /// <summary>Ends the 3-D Secure challenge of an order's newest payment intent.</summary>
    /// <returns>Null when the order has no payment intent with a challenge.</returns>
    public StripeIntent? Authenticate(string orderId, bool succeeded)
    {
        if (store.Of<StripeIntent>(orderId) is not [{ Status: "requires_action" } waiting, ..])
        {
            return null;
        }

        return succeeded
            ? Capture(waiting, CardOf(waiting))
            : Fail(waiting, new(
                "card_error",
                "payment_intent_authentication_failure",
                "We are unable to authenticate your payment method. Please choose a different payment method and try again."));
    }

    public static StripeReply Reply(StripeObject found) => new(200, JsonSerializer.Serialize(found, found.GetType(), StripeStore.Json));

    private static void CheckMethods(StripeForm form, bool confirm, TestCard? card)
    {
        if (confirm && card is null)
        {
            throw StripeRefusalException.Invalid(
                "parameter_missing", "You must provide a payment_method to confirm this PaymentIntent.", "payment_method");
        }

        var redirects = form.Map("automatic_payment_methods").GetValueOrDefault("allow_redirects") != "never";
        if (confirm && form.Flag("automatic_payment_methods[enabled]") && redirects)
        {
            throw StripeRefusalException.Invalid(
                null,
                "This PaymentIntent is configured to accept payment methods that might redirect the customer. Provide a return_url, or set "
                + "automatic_payment_methods[allow_redirects] to never.",
                "return_url");
        }

        if (form.Map("payment_method_types").Values.FirstOrDefault(type => type != "card") is { } other)
        {
            throw StripeRefusalException.Invalid(
                "payment_intent_invalid_parameter", $"The payment method type \"{other}\" is invalid.", "payment_method_types");
        }
    }

    private StripeReply Confirm(StripeIntent intent, TestCard card)
    {
        if (card.Decline is { } decline)
        {
            var error = new StripeFailure("card_error", "card_declined", card.Message) { DeclineCode = decline };
            var failed = Fail(intent, error);
            return new(402, (error with { PaymentIntent = failed }).ToJson());
        }

        if (!card.NeedsAuthentication)
        {
            return Reply(Capture(intent, card));
        }

        var waiting = Save(intent with { Status = "requires_action", NextAction = new JsonObject { ["type"] = "use_stripe_sdk" } });
        events.Emit("payment_intent.requires_action", waiting);
        return Reply(waiting);
    }

    private StripeIntent Capture(StripeIntent intent, TestCard card)
    {
        var succeeded = Save(intent with
        {
            Status = "succeeded",
            AmountReceived = intent.Amount,
            LatestCharge = ids.New("ch"),
            NextAction = null,
            LastPaymentError = null,
        });
        events.Emit("payment_intent.succeeded", succeeded);
        if (card.IsDisputed)
        {
            tasks.Add(StripeTaskKind.OpenDispute, succeeded.Id, StripeSimulator.Later);
        }

        return succeeded;
    }

    private StripeIntent Fail(StripeIntent intent, StripeFailure error)
    {
        var failed = Save(intent with
        {
            Status = "requires_payment_method",
            LastPaymentError = error,
            PaymentMethod = null,
            NextAction = null,
        });
        events.Emit("payment_intent.payment_failed", failed);
        return failed;
    }

    private StripeIntent Save(StripeIntent intent) =>
        store.Save(intent, intent.Metadata.GetValueOrDefault(PaymentMetadata.OrderId));
}
