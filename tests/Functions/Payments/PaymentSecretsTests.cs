using System.Net;
using Shop.Functions.Payments;

namespace Shop.Tests.Functions.Payments;

public sealed class PaymentSecretsTests
{
    private const string Secret = """{"apiKey": "sk_1", "webhookSecrets": ["whsec_1", "whsec_2"]}""";

    [Fact]
    public async Task The_secret_comes_from_the_extension_with_the_session_token()
    {
        using var extension = new Extension(
            HttpStatusCode.OK, """{"Name": "s", "SecretString": "{\"apiKey\": \"sk_1\", \"webhookSecrets\": [\"whsec_1\"]}"}""");
        var secrets = new ExtensionPaymentSecrets(new(extension), "arn:aws:secretsmanager:eu-west-1:1:secret:s-1", "token-1");

        var read = await secrets.ReadAsync(CancellationToken.None);

        Assert.Equal(("sk_1", "whsec_1"), (read.ApiKey, Assert.Single(read.WebhookSecrets)));
        Assert.Equal(
            "http://localhost:2773/secretsmanager/get?secretId=arn%3Aaws%3Asecretsmanager%3Aeu-west-1%3A1%3Asecret%3As-1",
            extension.Seen!.RequestUri!.AbsoluteUri);
        Assert.Equal("token-1", Assert.Single(extension.Seen.Headers.GetValues("X-Aws-Parameters-Secrets-Token")));
    }

    [Fact]
    public async Task An_error_of_the_extension_is_a_failed_request()
    {
        using var extension = new Extension(HttpStatusCode.BadRequest, "not ready to serve traffic");
        var secrets = new ExtensionPaymentSecrets(new(extension), "arn", "token-1");

        await Assert.ThrowsAsync<HttpRequestException>(() => secrets.ReadAsync(CancellationToken.None));
    }

    [Fact]
    public void While_a_secret_rotates_both_are_valid() =>
        Assert.Equal(["whsec_1", "whsec_2"], PaymentSecrets.Parse(Secret).WebhookSecrets);

    [Theory]
    [InlineData("")]
    [InlineData("sk_live_1")]
    [InlineData("""{"apiKey": "sk_live_1"}""")]
    [InlineData("""{"apiKey": "sk_live_1", "webhookSecrets": []}""")]
    public void A_secret_of_another_form_is_refused_without_its_text(string text)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => PaymentSecrets.Parse(text));

        Assert.DoesNotContain("sk_live", $"{refused}", StringComparison.Ordinal);
    }

    private sealed class Extension(HttpStatusCode status, string body) : HttpMessageHandler
    {
        public HttpRequestMessage? Seen { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Seen = request;
            return Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body) });
        }
    }
}
