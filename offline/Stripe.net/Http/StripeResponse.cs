using System.Net;
using System.Net.Http.Headers;

namespace Stripe;

public class StripeResponse(HttpStatusCode statusCode, HttpResponseHeaders headers, string content)
{
    public HttpStatusCode StatusCode { get; } = statusCode;

    public HttpResponseHeaders Headers { get; } = headers;

    public string Content { get; } = content;

    public string RequestId => Headers.TryGetValues("Request-Id", out var values) ? values.First() : null;
}
