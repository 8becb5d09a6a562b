using System.Text.Json;
using Shop.Local.Stripe;
using Shop.Tests.Local.Support;
using Shop.Tests.Support;
using Stripe;

namespace Shop.Tests.Local.Stripe;

/// <summary>Payment methods that a client makes from the number of a test card.</summary>
public sealed class PaymentMethodTests : IDisposable
{
    private const string Visa = "4242424242424242";

    private readonly StripeInProcess stripe = new(new ManualTime());

    public void Dispose() => stripe.Dispose();

    [Theory]
    [InlineData(Visa, "succeeded")]
    [InlineData("4000002500003155", "requires_action")]
    [InlineData("4000002760003184", "requires_action")]
    [InlineData("4000000000003220", "requires_action")]
    public async Task A_payment_with_a_test_number_ends_as_its_card_says(string number, string status)
    {
        var method = (await CreateAsync(number)).GetProperty("id").GetString()!;
        var intent = await PayAsync(method);
        Assert.Equal(status, intent.Status);

        Assert.Equal(status == "requires_action", stripe.Simulator.Authenticate("ord_1", succeeded: true));
        Assert.Equal("succeeded", (await stripe.Client().V1.PaymentIntents.GetAsync(intent.Id)).Status);
    }

    [Fact]
    public async Task The_declined_test_number_is_declined_when_it_is_charged()
    {
        var method = (await CreateAsync("4000000000000002")).GetProperty("id").GetString()!;
        var refused = await Assert.ThrowsAsync<StripeException>(() => PayAsync(method));
        Assert.Equal(("card_declined", "generic_decline"), (refused.StripeError.Code, refused.StripeError.DeclineCode));
    }

    [Fact]
    public async Task The_answer_has_the_last_digits_only_and_the_number_is_not_stored()
    {
        var made = await CreateAsync(Visa, key: "new-method");
        Assert.Equal(("payment_method", "card"), (made.GetProperty("object").GetString(), made.GetProperty("type").GetString()));
        Assert.Equal("4242", made.GetProperty("card").GetProperty("last4").GetString());
        var found = await AskAsync("GET", $"/v1/payment_methods/{made.GetProperty("id").GetString()}", "");
        Assert.Equal((200, $"{made}"), (found.Status, found.Body));
        Assert.DoesNotContain(Visa, stripe.Stored, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4242424242424241", 12, 2034, "123", "incorrect_number")]
    [InlineData(Visa, 13, 2034, "123", "invalid_expiry_month")]
    [InlineData(Visa, 12, 1970, "123", "invalid_expiry_year")]
    [InlineData(Visa, 12, 2034, "99", "invalid_cvc")]
    [InlineData("4111111111111111", 12, 34, "123", "card_declined")]
    public async Task A_card_that_is_not_valid_or_not_of_the_test_mode_makes_no_payment_method(
        string number, int month, int year, string code, string error)
    {
        var refused = await AskAsync("POST", "/v1/payment_methods", Form(number, month, year, code));
        Assert.Equal(402, refused.Status);
        Assert.Equal(error, JsonDocument.Parse(refused.Body).RootElement.GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_key_of_clients_makes_payment_methods_and_nothing_else()
    {
        Assert.Equal(200, (await AskAsync("POST", "/v1/payment_methods", Form(Visa), StripeSimulator.PublishableKey)).Status);
        Assert.Equal(401, (await AskAsync("GET", "/v1/payment_intents", "", StripeSimulator.PublishableKey)).Status);
    }

    private static string Form(string number, int month = 12, int year = 2034, string code = "123") =>
        FormattableString.Invariant($"type=card&card[number]={number}&card[exp_month]={month}&card[exp_year]={year}&card[cvc]={code}");

    private async Task<JsonElement> CreateAsync(string number, string? key = null)
    {
        var made = await AskAsync("POST", "/v1/payment_methods", Form(number), key: key);
        Assert.True(made.Status == 200, made.Body);
        return JsonDocument.Parse(made.Body).RootElement;
    }

    private Task<StripeReply> AskAsync(
        string method, string path, string parameters, string bearer = StripeSimulator.ApiKey, string? key = null) =>
        stripe.Simulator.AnswerAsync(new(method, path, parameters, $"Bearer {bearer}", key));

    private Task<PaymentIntent> PayAsync(string method) => stripe.Client().V1.PaymentIntents.CreateAsync(new()
    {
        Amount = 1299, Currency = "usd", Confirm = true, PaymentMethod = method, Metadata = new() { ["orderId"] = "ord_1" },
    });
}
