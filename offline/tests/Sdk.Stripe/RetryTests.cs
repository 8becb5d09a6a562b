using Stripe;
using static Shop.Tests.Sdk.Stripe.FakeStripe;

namespace Shop.Tests.Sdk.Stripe;

public sealed class RetryTests
{
    private const string Error = """{"error": {"type": "api_error", "message": "no"}}""";

    public static TheoryData<int, string?, int> Statuses => new()
    {
        { 409, null, 2 },
        { 500, null, 2 },
        { 503, null, 2 },
        { 429, null, 1 },
        { 402, null, 1 },
        { 500, "false", 1 },
        { 429, "true", 2 },
    };

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Conflicts_and_errors_of_the_server_are_retried_unless_the_answer_says_otherwise(
        int status, string? shouldRetry, int requests)
    {
        var stripe = new FakeStripe(new Answer(status, Error, shouldRetry));

        await Assert.ThrowsAsync<StripeException>(() => stripe.Client(retries: 1).V1.PaymentIntents.CreateAsync(new() { Amount = 1 }));

        Assert.Equal(requests, stripe.Requests.Count);
        Assert.Single(stripe.Requests.Select(request => request.Headers["Idempotency-Key"]).Distinct());
        Assert.Equal(["amount=1"], stripe.Requests.Select(request => request.Body).Distinct());
    }

    [Fact]
    public async Task A_failed_connection_is_retried_and_then_thrown()
    {
        var stripe = new FakeStripe(
            new Answer(Failure: new HttpRequestException("reset")), new Answer(Failure: new OperationCanceledException()));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stripe.Client(retries: 1).V1.PaymentIntents.GetAsync("pi_1"));

        Assert.Equal(2, stripe.Requests.Count);
    }

    [Fact]
    public async Task A_retry_can_succeed()
    {
        var stripe = new FakeStripe(new Answer(500, Error), new Answer(Body: """{"id": "pi_1"}"""));

        Assert.Equal("pi_1", (await stripe.Client(retries: 1).V1.PaymentIntents.GetAsync("pi_1")).Id);
    }

    [Fact]
    public void A_client_retries_twice_unless_it_is_told_otherwise()
    {
        var client = new SystemNetHttpClient();

        Assert.Equal((2, true), (client.MaxNetworkRetries, client.EnableTelemetry));
        Assert.Equal(TimeSpan.FromMilliseconds(500), SystemNetHttpClient.MinNetworkRetriesDelay);
        Assert.Equal(TimeSpan.FromSeconds(5), SystemNetHttpClient.MaxNetworkRetriesDelay);
        Assert.Equal(TimeSpan.FromSeconds(80), SystemNetHttpClient.DefaultHttpTimeout);
    }
}
