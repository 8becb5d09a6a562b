using Stripe;
using static Shop.Tests.Sdk.Stripe.FakeStripe;

namespace Shop.Tests.Sdk.Stripe;

public sealed class RequestTests : IDisposable
{
    private readonly FakeStripe stripe = new(new Answer());

    public void Dispose() => stripe.Dispose();

    [Fact]
    public async Task Parameters_are_form_encoded_with_brackets_for_nested_members()
    {
        await stripe.Client().V1.PaymentIntents.CreateAsync(new()
        {
            Amount = 1299,
            Currency = "usd",
            Confirm = true,
            PaymentMethod = "pm_card_visa",
            PaymentMethodTypes = ["card", "link"],
            AutomaticPaymentMethods = new() { Enabled = false, AllowRedirects = "never" },
            Metadata = new() { ["orderId"] = "ord_1", ["a b"] = "ä&=" },
        });

        Assert.Equal("POST /v1/payment_intents", stripe.Request.Target);
        Assert.Equal("application/x-www-form-urlencoded; charset=utf-8", stripe.Request.ContentType);
        Assert.Equal(
            "amount=1299&automatic_payment_methods[allow_redirects]=never&automatic_payment_methods[enabled]=False&confirm=True"
            + "&currency=usd&metadata[a+b]=%C3%A4%26%3D&metadata[orderId]=ord_1&payment_method=pm_card_visa&payment_method_types[0]=card"
            + "&payment_method_types[1]=link",
            stripe.Request.Form);
    }

    [Fact]
    public async Task An_empty_list_is_an_empty_parameter_and_null_is_not_sent()
    {
        await stripe.Client().V1.PaymentIntents.CreateAsync(new() { Amount = 1, PaymentMethodTypes = [] });

        Assert.Equal("amount=1&payment_method_types=", stripe.Request.Form);
    }

    [Fact]
    public async Task Headers_have_the_key_the_api_version_and_the_idempotency_key()
    {
        await stripe.Client().V1.Refunds.CreateAsync(
            new() { PaymentIntent = "pi_1", Amount = 5, Metadata = new() { ["refundId"] = "rfd_1" } },
            new() { IdempotencyKey = "refund-rfd_1" });

        Assert.Equal("POST /v1/refunds", stripe.Request.Target);
        Assert.Equal("amount=5&metadata[refundId]=rfd_1&payment_intent=pi_1", stripe.Request.Form);
        Assert.Equal("Bearer sk_test_1", stripe.Request.Headers["Authorization"]);
        Assert.Equal("2026-07-29.dahlia", stripe.Request.Headers["Stripe-Version"]);
        Assert.Equal("refund-rfd_1", stripe.Request.Headers["Idempotency-Key"]);
        Assert.StartsWith("Stripe/V1 .NetBindings/52.2.0", stripe.Request.Headers["User-Agent"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_idempotency_key_a_post_gets_a_random_one_and_a_get_none()
    {
        var intents = stripe.Client().V1.PaymentIntents;
        await intents.CancelAsync("pi_1");
        await intents.CancelAsync("pi_1", new() { CancellationReason = "abandoned" });
        await intents.GetAsync("pi/1");

        Assert.Equal(
            ["POST /v1/payment_intents/pi_1/cancel", "POST /v1/payment_intents/pi_1/cancel", "GET /v1/payment_intents/pi%2F1"],
            stripe.Requests.Select(request => request.Target));
        Assert.Equal(["", "cancellation_reason=abandoned", ""], stripe.Requests.Select(request => request.Body));
        Assert.NotEqual(stripe.Requests[0].Headers["Idempotency-Key"], stripe.Requests[1].Headers["Idempotency-Key"]);
        Assert.DoesNotContain("Idempotency-Key", stripe.Requests[2].Headers);
    }

    [Fact]
    public async Task List_parameters_are_in_the_query_and_times_are_unix_seconds()
    {
        var client = stripe.Client();
        var time = new DateTime(2026, 8, 1, 0, 0, 0, DateTimeKind.Utc);
        await client.V1.PaymentIntents.ListAsync(new()
        {
            Limit = 100,
            StartingAfter = "pi_1",
            Created = new DateRangeOptions { GreaterThanOrEqual = time, LessThan = time.AddMinutes(1) },
        });
        await client.V1.PaymentIntents.ListAsync(new() { Created = time });
        await client.V1.Refunds.ListAsync(new() { PaymentIntent = "pi_1" });
        await client.V1.Refunds.GetAsync("re_1");

        Assert.Equal(
            ["GET /v1/payment_intents", "GET /v1/payment_intents", "GET /v1/refunds", "GET /v1/refunds/re_1"],
            stripe.Requests.Select(request => request.Target));
        Assert.Equal(
            [
                "created[gte]=1785542400&created[lt]=1785542460&limit=100&starting_after=pi_1",
                "created=1785542400",
                "payment_intent=pi_1",
                "",
            ],
            stripe.Requests.Select(request => request.SortedQuery));
    }

    [Fact]
    public async Task The_user_agent_can_name_an_application()
    {
        var transport = new SystemNetHttpClient(new HttpClient(stripe), appInfo: new AppInfo { Name = "Shop" }, enableTelemetry: false);
        await new StripeClient("sk_test_1", httpClient: transport).V1.Refunds.GetAsync("re_1");

        Assert.Contains(" Shop", stripe.Request.Headers["User-Agent"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("sk test")]
    public void A_key_that_is_empty_or_has_white_space_is_refused(string key) =>
        Assert.ThrowsAny<ArgumentException>(() => stripe.Client(key: key));

    [Fact]
    public async Task A_request_without_a_key_is_refused() =>
        await Assert.ThrowsAsync<StripeException>(() => stripe.Client(key: null).V1.Refunds.GetAsync("re_1"));

    [Fact]
    public void The_default_address_is_that_of_stripe() => Assert.Equal("https://api.stripe.com", new StripeClient("sk_test_1").ApiBase);
}
