using System.Net;

namespace Stripe;

/// <summary>The API refused a request, or a webhook is not valid.</summary>
public class StripeException : Exception
{
    public StripeException()
    {
    }

    public StripeException(string message)
        : base(message)
    {
    }

    public StripeException(string message, Exception err)
        : base(message, err)
    {
    }

    public StripeException(HttpStatusCode httpStatusCode, StripeError stripeError, string message)
        : base(message) =>
        (HttpStatusCode, StripeError) = (httpStatusCode, stripeError);

    public HttpStatusCode HttpStatusCode { get; set; }

    /// <summary>Null when the body of the response is not an error of the API.</summary>
    public StripeError StripeError { get; set; }

    public StripeResponse StripeResponse { get; set; }
}
