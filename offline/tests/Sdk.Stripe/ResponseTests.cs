using System.Net;
using Stripe;
using static Shop.Tests.Sdk.Stripe.FakeStripe;

namespace Shop.Tests.Sdk.Stripe;

public sealed class ResponseTests
{
    private const string Intent = """
        {"id": "pi_1", "object": "payment_intent", "amount": 1299, "amount_received": 1299, "client_secret": "pi_1_secret_2",
         "created": 1785542400, "currency": "usd", "latest_charge": "ch_1", "metadata": {"orderId": "ord_1"}, "next_action": {"type": "use_stripe_sdk"},
         "last_payment_error": {"code": "card_declined", "decline_code": "generic_decline", "message": "No.", "type": "card_error"},
         "status": "requires_action", "livemode": false}
        """;

    [Fact]
    public async Task A_payment_intent_is_read()
    {
        var intent = await new FakeStripe(new Answer(Body: Intent)).Client().V1.PaymentIntents.GetAsync("pi_1");

        Assert.Equal(("pi_1", "payment_intent", 1299, 1299), (intent.Id, intent.Object, intent.Amount, intent.AmountReceived));
        Assert.Equal(("pi_1_secret_2", "usd", "requires_action"), (intent.ClientSecret, intent.Currency, intent.Status));
        Assert.Equal(new DateTime(2026, 8, 1, 0, 0, 0, DateTimeKind.Utc), intent.Created);
        Assert.Equal(("ch_1", "ord_1", "use_stripe_sdk"), (intent.LatestChargeId, intent.Metadata["orderId"], intent.NextAction.Type));
        Assert.Equal("generic_decline", intent.LastPaymentError.DeclineCode);
        Assert.Equal("req_1", intent.StripeResponse.RequestId);
    }

    [Fact]
    public async Task The_id_of_an_expanded_object_is_read()
    {
        var stripe = new FakeStripe(new Answer(Body: """{"id": "re_1", "payment_intent": {"id": "pi_1", "object": "payment_intent"}}"""));

        Assert.Equal("pi_1", (await stripe.Client().V1.Refunds.GetAsync("re_1")).PaymentIntentId);
    }

    [Fact]
    public async Task A_list_of_refunds_is_read()
    {
        var stripe = new FakeStripe(new Answer(Body: """
            {"object": "list", "has_more": true, "url": "/v1/refunds", "data": [{"id": "re_1", "object": "refund", "amount": 5,
             "created": 1785542400, "currency": "usd", "failure_reason": "lost_or_stolen_card", "metadata": {}, "payment_intent": "pi_1", "status": "failed"}]}
            """));

        var list = await stripe.Client().V1.Refunds.ListAsync();

        Assert.True(list.HasMore);
        var refund = Assert.Single(list.Data);
        Assert.Equal(("re_1", 5, "usd", "failed"), (refund.Id, refund.Amount, refund.Currency, refund.Status));
        Assert.Equal(("lost_or_stolen_card", "pi_1"), (refund.FailureReason, refund.PaymentIntentId));
        Assert.Equal(2026, refund.Created.Year);
        Assert.Empty(refund.Metadata);
    }

    [Fact]
    public async Task A_declined_card_is_an_exception_with_the_error_and_the_payment_intent()
    {
        var stripe = new FakeStripe(new Answer(402, $$"""
            {"error": {"code": "card_declined", "decline_code": "insufficient_funds", "message": "Your card has insufficient funds.",
             "param": "", "payment_intent": {{Intent}}, "type": "card_error"} }
            """));

        var refused = await Assert.ThrowsAsync<StripeException>(() => stripe.Client().V1.PaymentIntents.CreateAsync(new()));

        Assert.Equal((HttpStatusCode.PaymentRequired, "Your card has insufficient funds."), (refused.HttpStatusCode, refused.Message));
        var error = refused.StripeError;
        Assert.Equal(
            ("card_declined", "insufficient_funds", "card_error", ""), (error.Code, error.DeclineCode, error.Type, error.Param));
        Assert.Equal(("pi_1", "Your card has insufficient funds."), (error.PaymentIntent.Id, error.Message));
        Assert.Equal("req_1", refused.StripeResponse.RequestId);
    }

    [Theory]
    [InlineData(500, "<html>")]
    [InlineData(502, "{}")]
    [InlineData(200, "<html>")]
    public async Task An_answer_that_is_not_readable_is_an_exception_without_an_error(int status, string body)
    {
        var stripe = new FakeStripe(new Answer(status, body));

        var refused = await Assert.ThrowsAsync<StripeException>(() => stripe.Client().V1.PaymentIntents.GetAsync("pi_1"));

        Assert.Equal(status, (int)refused.HttpStatusCode);
        Assert.Null(refused.StripeError);
    }
}
