using System.Net;
using System.Text.Json;

namespace Stripe.Internal;

/// <summary>Sends a request and reads its answer.</summary>
internal sealed class ApiRequestor(IHttpClient http, string apiBase, string apiKey)
{
    public string ApiBase => apiBase;

    /// <exception cref="StripeException">The API refused the request, or its answer is not readable.</exception>
    public async Task<T> RequestAsync<T>(
        HttpMethod method, string path, BaseOptions options, RequestOptions requestOptions, CancellationToken cancellationToken)
        where T : StripeEntity
    {
        var request = new StripeRequest(method, apiBase + path, apiKey, options, requestOptions);
        var response = await http.MakeRequestAsync(request, cancellationToken);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw Refusal(response);
        }

        try
        {
            var entity = JsonSerializer.Deserialize<T>(response.Content);
            entity.StripeResponse = response;
            return entity;
        }
        catch (JsonException)
        {
            throw Unreadable(response);
        }
    }

    private static StripeException Refusal(StripeResponse response)
    {
        try
        {
            var error = JsonDocument.Parse(response.Content).RootElement.GetProperty("error").Deserialize<StripeError>();
            error.StripeResponse = response;
            return new(response.StatusCode, error, error.Message) { StripeResponse = response };
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return Unreadable(response);
        }
    }

    private static StripeException Unreadable(StripeResponse response) =>
        new(response.StatusCode, null, $"Invalid response object from API: \"{response.Content}\"") { StripeResponse = response };
}
