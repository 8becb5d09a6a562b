using System.Net;
using Stripe.Internal;

namespace Stripe;

public class RefundService : Service
{
    private const string Path = "/v1/refunds";

    internal RefundService(ApiRequestor requestor)
        : base(requestor)
    {
    }

    public virtual Task<Refund> CreateAsync(
        RefundCreateOptions options, RequestOptions requestOptions = null, CancellationToken cancellationToken = default) =>
        PostAsync<Refund>(Path, options, requestOptions, cancellationToken);

    public virtual Task<Refund> GetAsync(
        string id, RefundGetOptions options = null, RequestOptions requestOptions = null, CancellationToken cancellationToken = default) =>
        ReadAsync<Refund>($"{Path}/{WebUtility.UrlEncode(id)}", options, requestOptions, cancellationToken);

    public virtual Task<StripeList<Refund>> ListAsync(
        RefundListOptions options = null, RequestOptions requestOptions = null, CancellationToken cancellationToken = default) =>
        ReadAsync<StripeList<Refund>>(Path, options, requestOptions, cancellationToken);
}
