using Stripe;

namespace Shop.Tests.Sdk.Stripe;

public sealed class WebhookTests
{
    private const string Secret = "whsec_test_1";
    private const long Now = 1785542400;

    private static string Body(string @object, string version = "2026-07-29.dahlia") => $$"""
        {"id": "evt_1", "object": "event", "api_version": "{{version}}", "created": {{Now}}, "type": "payment_intent.succeeded",
         "data": {"object": {{@object}} } }
        """;

    private static string Intent => Body("""{"id": "pi_1", "object": "payment_intent", "amount": 5}""");

    [Fact]
    public void An_event_with_a_right_signature_is_read()
    {
        var read = EventUtility.ConstructEvent(Intent, EventUtility.GenerateSignatureHeader(Intent, Secret, Now), Secret, 300, Now + 300);

        Assert.Equal(("evt_1", EventTypes.PaymentIntentSucceeded, "2026-07-29.dahlia"), (read.Id, read.Type, read.ApiVersion));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(Now).UtcDateTime, read.Created);
        Assert.Equal("pi_1", Assert.IsType<PaymentIntent>(read.Data.Object).Id);
    }

    [Fact]
    public void The_current_time_is_the_default()
    {
        var header = EventUtility.GenerateSignatureHeader(Intent, Secret);

        Assert.Equal("evt_1", EventUtility.ConstructEvent(Intent, header, Secret).Id);
        Assert.Equal(300, EventUtility.DefaultTimeTolerance);
    }

    [Fact]
    public void The_signature_is_hmac_sha256_of_time_and_payload() => Assert.Equal(
        "t=1,v1=b693728db9845585438316ae77f75434c1370f6282c21bcff96dab74d8148509",
        EventUtility.GenerateSignatureHeader("{}", Secret, 1));

    [Theory]
    [InlineData(301)]
    [InlineData(-301)]
    public void A_signature_outside_of_the_tolerance_is_refused(int seconds) => Assert.Throws<StripeException>(
        () => EventUtility.ConstructEvent(Intent, EventUtility.GenerateSignatureHeader(Intent, Secret, Now), Secret, 300, Now + seconds));

    [Fact]
    public void A_signature_of_another_secret_or_another_payload_is_refused()
    {
        var header = EventUtility.GenerateSignatureHeader(Intent, Secret, Now);

        Assert.Throws<StripeException>(() => EventUtility.ConstructEvent(Intent, header, "whsec_other", 300, Now));
        Assert.Throws<StripeException>(() => EventUtility.ConstructEvent($"{Intent} ", header, Secret, 300, Now));
    }

    [Fact]
    public void While_a_secret_rotates_one_of_the_signatures_is_enough()
    {
        var (old, current) = (Signature("whsec_old"), Signature(Secret));

        Assert.Equal("evt_1", EventUtility.ConstructEvent(Intent, $"t={Now}, v1={old},v1={current},v0=ignored", Secret, 300, Now).Id);
        Assert.Throws<StripeException>(() => EventUtility.ConstructEvent(Intent, $"t={Now},v1={old},v0={current}", Secret, 300, Now));

        static string Signature(string secret) => EventUtility.ComputeSignature(secret, $"{Now}", Intent);
    }

    [Theory]
    [InlineData("")]
    [InlineData("v1")]
    [InlineData("v1=00")]
    [InlineData("t=1785542400")]
    public void A_header_of_another_form_is_refused(string header) =>
        Assert.Throws<StripeException>(() => EventUtility.ConstructEvent(Intent, header, Secret, 300, Now));

    [Fact]
    public void An_event_of_another_release_is_refused_unless_the_caller_accepts_it()
    {
        var body = Body("""{"id": "re_1", "object": "refund"}""", "2025-01-27.acacia");
        var header = EventUtility.GenerateSignatureHeader(body, Secret, Now);

        Assert.Throws<StripeException>(() => EventUtility.ConstructEvent(body, header, Secret, 300, Now));
        var read = EventUtility.ConstructEvent(body, header, Secret, 300, Now, throwOnApiVersionMismatch: false);
        Assert.IsType<Refund>(read.Data.Object);
    }

    [Fact]
    public void A_later_version_of_the_same_release_is_accepted()
    {
        var body = Body(
            """{"id": "du_1", "object": "dispute", "payment_intent": "pi_1", "reason": "fraudulent", "status": "lost"}""",
            "2026-09-30.dahlia");

        var read = EventUtility.ConstructEvent(body, EventUtility.GenerateSignatureHeader(body, Secret, Now), Secret, 300, Now);

        var dispute = Assert.IsType<Dispute>(read.Data.Object);
        Assert.Equal(("du_1", "pi_1", "fraudulent", "lost"), (dispute.Id, dispute.PaymentIntentId, dispute.Reason, dispute.Status));
    }

    [Fact]
    public void An_object_of_an_unknown_type_is_null()
    {
        var body = Body("""{"id": "x_1", "object": "something_new"}""");

        var read = EventUtility.ConstructEvent(body, EventUtility.GenerateSignatureHeader(body, Secret, Now), Secret, 300, Now);

        Assert.Null(read.Data.Object);
    }
}
