using System.Net;
using System.Text;

namespace Shop.Local.Stripe;

/// <summary>Connects an HTTP client to the simulator without a listener.</summary>
internal static class StripeMessages
{
    public static async Task<StripeCall> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken) => new(
        request.Method.Method,
        request.RequestUri!.AbsolutePath,
        request.Content is null ? request.RequestUri.Query.TrimStart('?') : await request.Content.ReadAsStringAsync(cancellationToken),
        $"{request.Headers.Authorization}",
        request.Headers.TryGetValues("Idempotency-Key", out var keys) ? keys.Single() : null);

    /// <exception cref="HttpRequestException">The answer is lost.</exception>
    public static HttpResponseMessage Write(StripeReply reply)
    {
        if (reply.IsLost)
        {
            throw new HttpRequestException("The connection was closed.");
        }

        var response = new HttpResponseMessage((HttpStatusCode)reply.Status) { Content = new StringContent(reply.Body, Encoding.UTF8) };
        if (reply.ShouldRetry is { } shouldRetry)
        {
            response.Headers.Add("Stripe-Should-Retry", shouldRetry ? "true" : "false");
        }

        return response;
    }
}
