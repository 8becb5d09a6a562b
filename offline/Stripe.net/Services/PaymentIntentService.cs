using System.Net;
using Stripe.Internal;

namespace Stripe;

public class PaymentIntentService : Service
{
    private const string Path = "/v1/payment_intents";

    internal PaymentIntentService(ApiRequestor requestor)
        : base(requestor)
    {
    }

    public virtual Task<PaymentIntent> CancelAsync(
        string id,
        PaymentIntentCancelOptions options = null,
        RequestOptions requestOptions = null,
        CancellationToken cancellationToken = default) =>
        PostAsync<PaymentIntent>($"{Path}/{WebUtility.UrlEncode(id)}/cancel", options, requestOptions, cancellationToken);

    public virtual Task<PaymentIntent> CreateAsync(
        PaymentIntentCreateOptions options, RequestOptions requestOptions = null, CancellationToken cancellationToken = default) =>
        PostAsync<PaymentIntent>(Path, options, requestOptions, cancellationToken);

    public virtual Task<PaymentIntent> GetAsync(
        string id,
        PaymentIntentGetOptions options = null,
        RequestOptions requestOptions = null,
        CancellationToken cancellationToken = default) =>
        ReadAsync<PaymentIntent>($"{Path}/{WebUtility.UrlEncode(id)}", options, requestOptions, cancellationToken);

    public virtual Task<StripeList<PaymentIntent>> ListAsync(
        PaymentIntentListOptions options = null, RequestOptions requestOptions = null, CancellationToken cancellationToken = default) =>
        ReadAsync<StripeList<PaymentIntent>>(Path, options, requestOptions, cancellationToken);
}
