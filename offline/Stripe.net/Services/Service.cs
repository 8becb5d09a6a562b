using Stripe.Internal;

namespace Stripe;

public abstract class Service
{
    private readonly ApiRequestor requestor;

    private protected Service(ApiRequestor requestor) => this.requestor = requestor;

    private protected Task<T> PostAsync<T>(
        string path, BaseOptions options, RequestOptions requestOptions, CancellationToken cancellationToken)
        where T : StripeEntity =>
        requestor.RequestAsync<T>(HttpMethod.Post, path, options, requestOptions, cancellationToken);

    private protected Task<T> ReadAsync<T>(
        string path, BaseOptions options, RequestOptions requestOptions, CancellationToken cancellationToken)
        where T : StripeEntity =>
        requestor.RequestAsync<T>(HttpMethod.Get, path, options, requestOptions, cancellationToken);
}
