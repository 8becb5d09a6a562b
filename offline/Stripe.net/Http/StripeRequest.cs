using System.Net.Http.Headers;
using Stripe.Internal;

namespace Stripe;

/// <summary>One request; a retry sends it again with the same idempotency key.</summary>
public class StripeRequest
{
    private readonly string form;

    internal StripeRequest(HttpMethod method, string url, string apiKey, BaseOptions options, RequestOptions requestOptions)
    {
        var parameters = FormEncoder.Encode(options);
        var query = method == HttpMethod.Post || parameters.Length == 0 ? "" : $"?{parameters}";
        form = method == HttpMethod.Post ? parameters : null;
        Method = method;
        Uri = new(url + query);
        AuthorizationHeader = new("Bearer", apiKey ?? throw new StripeException("No API key provided."));
        StripeHeaders = new Dictionary<string, string> { ["Stripe-Version"] = StripeConfiguration.ApiVersion };
        if (requestOptions?.IdempotencyKey is { Length: > 0 } key)
        {
            StripeHeaders["Idempotency-Key"] = key;
        }
        else if (method == HttpMethod.Post)
        {
            StripeHeaders["Idempotency-Key"] = $"{Guid.NewGuid()}";
        }
    }

    public HttpMethod Method { get; }

    public Uri Uri { get; }

    public AuthenticationHeaderValue AuthorizationHeader { get; }

    public IDictionary<string, string> StripeHeaders { get; }

    /// <summary>New content for each attempt; null for a request without a body.</summary>
    public HttpContent Content => form is null ? null : new StringContent(form, null, "application/x-www-form-urlencoded");
}
