using Stripe.Internal;

namespace Stripe;

public class V1Services
{
    internal V1Services(ApiRequestor requestor) => (PaymentIntents, Refunds) = (new(requestor), new(requestor));

    public virtual PaymentIntentService PaymentIntents { get; }

    public virtual RefundService Refunds { get; }
}
