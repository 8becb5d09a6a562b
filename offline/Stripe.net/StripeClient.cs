using Stripe.Internal;

namespace Stripe;

/// <summary>Sends requests to Stripe's API.</summary>
public class StripeClient
{
    private readonly ApiRequestor requestor;

    /// <param name="httpClient">Null for a client with the default timeout and the default number of retries.</param>
    /// <param name="apiBase">The base URL of the API, without a slash at the end; null for Stripe's.</param>
    /// <exception cref="ArgumentException">The key is empty or contains white space.</exception>
    public StripeClient(
        string apiKey = null,
        string clientId = null,
        IHttpClient httpClient = null,
        string apiBase = null,
        string connectBase = null,
        string filesBase = null,
        string meterEventsBase = null)
    {
        if (apiKey is { Length: 0 })
        {
            throw new ArgumentException("API key cannot be the empty string.", nameof(apiKey));
        }

        if (apiKey?.Any(char.IsWhiteSpace) == true)
        {
            throw new ArgumentException("API key cannot contain whitespace.", nameof(apiKey));
        }

        requestor = new(httpClient ?? new SystemNetHttpClient(), apiBase ?? DefaultApiBase, apiKey);
        V1 = new(requestor);
    }

    public static string DefaultApiBase => "https://api.stripe.com";

    public string ApiBase => requestor.ApiBase;

    public virtual V1Services V1 { get; }
}
