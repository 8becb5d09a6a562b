using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Stripe;

/// <summary>Sends requests with <see cref="HttpClient"/> and retries those that failed for a temporary reason.</summary>
public class SystemNetHttpClient : IHttpClient
{
    public const int DefaultMaxNumberRetries = 2;

    private static readonly Lazy<HttpClient> Shared = new(() => new HttpClient { Timeout = DefaultHttpTimeout });

    private static readonly string ClientUserAgent = JsonSerializer.Serialize(
        new { bindings_version = StripeConfiguration.StripeNetVersion, lang = ".net" });

    private readonly HttpClient httpClient;

    /// <param name="httpClient">Null for one shared client with <see cref="DefaultHttpTimeout"/>.</param>
    /// <param name="enableTelemetry">Whether the package reports latencies to Stripe.</param>
    public SystemNetHttpClient(
        HttpClient httpClient = null,
        int maxNetworkRetries = DefaultMaxNumberRetries,
        AppInfo appInfo = null,
        bool enableTelemetry = true)
    {
        this.httpClient = httpClient ?? Shared.Value;
        MaxNetworkRetries = maxNetworkRetries;
        EnableTelemetry = enableTelemetry;
        UserAgent = $"Stripe/V1 .NetBindings/{StripeConfiguration.StripeNetVersion}{(appInfo is null ? "" : $" {appInfo.Name}")}";
    }

    public static TimeSpan DefaultHttpTimeout => TimeSpan.FromSeconds(80);

    public static TimeSpan MaxNetworkRetriesDelay => TimeSpan.FromSeconds(5);

    public static TimeSpan MinNetworkRetriesDelay => TimeSpan.FromMilliseconds(500);

    public bool EnableTelemetry { get; }

    public int MaxNetworkRetries { get; }

    private string UserAgent { get; }

    /// <exception cref="HttpRequestException">The connection failed, also at the last attempt.</exception>
    /// <exception cref="OperationCanceledException">No answer arrived in time, also at the last attempt.</exception>
    public async Task<StripeResponse> MakeRequestAsync(StripeRequest request, CancellationToken cancellationToken = default)
    {
        for (var retries = 0; ; retries++)
        {
            try
            {
                using var message = Message(request);
                using var response = await httpClient.SendAsync(message, cancellationToken);
                if (retries >= MaxNetworkRetries || !IsTemporary(response.StatusCode, response.Headers))
                {
                    return new(response.StatusCode, response.Headers, await response.Content.ReadAsStringAsync(cancellationToken));
                }
            }
            catch (Exception exception) when (retries < MaxNetworkRetries && IsNetworkFailure(exception, cancellationToken))
            {
                // Sent again below.
            }

            await Task.Delay(Delay(retries + 1), CancellationToken.None);
        }
    }

    private static bool IsNetworkFailure(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private static bool IsTemporary(HttpStatusCode status, HttpResponseHeaders headers) =>
        (headers.TryGetValues("Stripe-Should-Retry", out var values) ? values.First() : null) switch
        {
            "true" => true,
            "false" => false,
            _ => status == HttpStatusCode.Conflict || status >= HttpStatusCode.InternalServerError,
        };

    private static TimeSpan Delay(int retry)
    {
        var longest = Math.Min(
            MinNetworkRetriesDelay.TotalMilliseconds * Math.Pow(2, retry - 1), MaxNetworkRetriesDelay.TotalMilliseconds);
        var jittered = longest * ((3 + Random.Shared.NextDouble()) / 4);
        return TimeSpan.FromMilliseconds(Math.Max(jittered, MinNetworkRetriesDelay.TotalMilliseconds));
    }

    private HttpRequestMessage Message(StripeRequest request)
    {
        var message = new HttpRequestMessage(request.Method, request.Uri) { Content = request.Content };
        message.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        message.Headers.Authorization = request.AuthorizationHeader;
        message.Headers.Add("X-Stripe-Client-User-Agent", ClientUserAgent);
        foreach (var (name, value) in request.StripeHeaders)
        {
            message.Headers.Add(name, value);
        }

        return message;
    }
}
