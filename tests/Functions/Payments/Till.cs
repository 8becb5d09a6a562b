using Shop.Domain;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Functions.Payments;
using Shop.Local.Stripe;
using Shop.Tests.Functions.Support;
using Shop.Tests.Support;

namespace Shop.Tests.Functions.Payments;

/// <summary>A gateway, a webhook reader and the Stripe simulator that they use.</summary>
internal sealed class Till : IDisposable
{
    private const string Secret = $$"""
        {"apiKey": "{{StripeSimulator.ApiKey}}", "webhookSecrets": ["whsec_old", "{{StripeSimulator.WebhookSecret}}"]}
        """;

    public Till()
    {
        Stripe = new(Time);
        var api = new StripeApi(new(Stripe), new(null, null, "http://stripe.test", Secret), new GivenPaymentSecrets(Secret), Time);
        Gateway = new(api, Time);
        Webhook = new(new GivenPaymentSecrets(Secret), api, Time);
        Order = OrderId.From(Time.GetUtcNow(), new byte[TimeOrderedId.RandomBytes]);
    }

    /// <summary>Delays end at once and move the clock.</summary>
    public InstantTime Time { get; } = new(FixedTime.Noon);

    public StripeInProcess Stripe { get; }

    public PaymentGateway Gateway { get; }

    public PaymentWebhook Webhook { get; }

    public OrderId Order { get; }

    public long Captured => Stripe.Simulator.Payments.Sum(payment => payment.Received);

    public static Money Usd(long cents) => new(cents, Currency.Usd);

    public void Dispose() => Stripe.Dispose();

    public void Fail(string error, int times = 1, string? operation = null, bool answerLost = false) =>
        Stripe.Simulator.Faults.FailNext(new(error, operation, AnswerLost: answerLost), times);

    public Task<ChargeResult> ChargeAsync(string card = "pm_card_visa", long amount = 1299) =>
        Gateway.ChargeAsync(Order, Usd(amount), PaymentMethodId.Read(card).Require());

    public async Task<PaymentId> PayAsync(string card = "pm_card_visa") =>
        Assert.IsType<ChargeResult.Captured>(await ChargeAsync(card)).PaymentId;

    /// <summary>Captures a charge at Stripe that the shop did not ask for.</summary>
    public async Task CaptureAsync(string order, long cents = 1299)
    {
        var parameters = $"amount={cents}&currency=usd&confirm=true&payment_method=pm_card_visa&payment_method_types[0]=card&metadata[orderId]={order}";
        var reply = await Stripe.Simulator.AnswerAsync(
            new("POST", "/v1/payment_intents", parameters, $"Bearer {StripeSimulator.ApiKey}", null));
        Assert.True(reply.Status == 200, reply.Body);
    }

    public RefundId NewRefund(byte number = 0)
    {
        var random = new byte[TimeOrderedId.RandomBytes];
        random[^1] = number;
        return RefundId.From(Time.GetUtcNow(), random);
    }

    /// <summary>What the webhooks report that are due.</summary>
    public async Task<IReadOnlyList<PaymentNotice>> NoticesAsync()
    {
        await Stripe.Simulator.Runner.RunDueAsync(CancellationToken.None);
        var notices = new List<PaymentNotice>();
        foreach (var (body, signature) in Stripe.Webhooks)
        {
            notices.Add(Assert.IsAssignableFrom<PaymentNotice>(await Webhook.ReadAsync(body, signature)));
        }

        return notices;
    }
}
