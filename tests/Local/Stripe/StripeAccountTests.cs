using Shop.Local;
using Shop.Local.Stacks;
using Shop.Local.Stripe;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Stripe;

/// <summary>A Stripe account in place of the simulator.</summary>
public sealed class StripeAccountTests
{
    private const string Key = "sk_test_51Example";
    private const string Webhooks = "whsec_example";

    [Theory]
    [InlineData("sk_live_51Example")]
    [InlineData("rk_test_51Example")]
    [InlineData("pk_test_51Example")]
    public void Only_a_secret_key_of_the_test_mode_is_taken(string key)
    {
        var refused = Assert.Throws<LocalRunException>(() => Read(key, Webhooks));
        Assert.Contains("sk_test_", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(key, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Key)]
    public void The_secret_of_the_webhooks_is_also_needed(string? secret) => Assert.Contains(
        "STRIPE_WEBHOOK_SECRET", Assert.Throws<LocalRunException>(() => Read(Key, secret)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_a_key_the_simulator_takes_the_payments(string? key) => Assert.Null(Read(key, Webhooks));

    [Fact]
    public async Task The_simulator_does_not_run_and_no_page_shows_a_key()
    {
        var account = Read(Key, Webhooks)!;
        Assert.DoesNotContain(Key, $"{new LocalOptions { Stripe = account }}", StringComparison.Ordinal);
        await using var shop = await LocalShop.StartAsync(
            new() { Port = 0, InMemory = true, Seed = false, Graph = new StackBuilder().Build(), Stripe = account }, CancellationToken.None);
        using var http = new HttpClient { BaseAddress = shop.Address };
        foreach (var path in new[] { "_local/payments", "_local/stripe/v1/payment_intents" })
        {
            using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(404, (int)answer.StatusCode);
        }

        foreach (var path in new[] { "", "_local/info", "_local/log", "_local/functions", "_local/faults" })
        {
            var text = await http.GetStringAsync(new Uri(path, UriKind.Relative));
            Assert.DoesNotContain(Key, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Webhooks, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Functions_that_take_payments_get_the_keys_and_the_address_of_Stripe_itself()
    {
        var stack = StackDefinition.From(new StackBuilder()
            .Function("paying", Handlers.Named(nameof(Handlers.Stripe)), environment: ("PAYMENT_SECRET_ARN", "arn:secret"))
            .Function("other", Handlers.Named(nameof(Handlers.Stripe))).Build());
        var simulator = new Uri("http://127.0.0.1/stripe");
        var variables = stack.Functions.ToDictionary(
            function => function.Name, function => LocalStripe.Environment(function, simulator, Read(Key, Webhooks)).ToList());
        Assert.Empty(variables["other"]);
        var (name, value) = Assert.Single(variables["paying"]);
        Assert.Equal("STRIPE_SECRET", name);
        Assert.Equal($$"""{"apiKey":"{{Key}}","webhookSecrets":["{{Webhooks}}"]}""", value);
    }

    private static StripeAccount? Read(string? key, string? secret) => StripeAccount.Read(name => name switch
    {
        StripeAccount.KeyVariable => key,
        StripeAccount.WebhookVariable => secret,
        _ => null,
    });
}
