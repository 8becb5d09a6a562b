using System.Text.Json;

namespace Shop.Functions.Payments;

/// <summary>Reads the keys when they are needed, so that a rotated key is used soon.</summary>
internal interface IPaymentSecrets
{
    /// <exception cref="HttpRequestException">The secret cannot be read now.</exception>
    Task<PaymentSecrets> ReadAsync(CancellationToken cancellationToken);
}

/// <summary>The keys of the local run.</summary>
internal sealed class GivenPaymentSecrets(string json) : IPaymentSecrets
{
    private readonly PaymentSecrets secrets = PaymentSecrets.Parse(json);

    public Task<PaymentSecrets> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(secrets);
}

/// <summary>
/// Reads the secret from the AWS Parameters and Secrets Lambda Extension, which caches it for some minutes. The extension answers only
/// during invocations, not while a function starts.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/dg/with-secrets-manager.html</remarks>
internal sealed class ExtensionPaymentSecrets(HttpClient http, string secretArn, string sessionToken) : IPaymentSecrets
{
    private const string Address = "http://localhost:2773/secretsmanager/get?secretId=";
    private const string TokenHeader = "X-Aws-Parameters-Secrets-Token";

    public async Task<PaymentSecrets> ReadAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address + Uri.EscapeDataString(secretArn));
        request.Headers.Add(TokenHeader, sessionToken);
        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        using var answer = await JsonDocument.ParseAsync(
            await response.Content.ReadAsStreamAsync(cancellationToken), cancellationToken: cancellationToken);
        return PaymentSecrets.Parse(answer.RootElement.GetProperty("SecretString").GetString() ?? "");
    }
}
