using System.Globalization;
using System.Net.Http.Headers;

namespace Shop.Local.Aws;

/// <summary>Sends operations to cognito-local. Each request carries the offset of the local clock.</summary>
internal sealed class CognitoClient(HttpClient http, Uri endpoint, TimeProvider time)
    : AwsClient(http, endpoint, AwsService.Cognito, "cognito-local")
{
    // The script local-clock.cjs reads this header.
    private const string ClockHeader = "X-Local-Clock-Ahead";

    /// <summary>The public signing keys of a user pool, as a JSON Web Key Set.</summary>
    public Task<string> KeysAsync(string poolId, CancellationToken cancellationToken) =>
        GetAsync($"{poolId}/.well-known/jwks.json", cancellationToken);

    // The clock of cognito-local is the system's clock plus this offset.
    protected override void AddHeaders(HttpRequestHeaders headers) => headers.Add(
        ClockHeader, (time.GetUtcNow() - TimeProvider.System.GetUtcNow()).TotalMilliseconds.ToString("F0", CultureInfo.InvariantCulture));
}
