using System.Net;
using System.Runtime.CompilerServices;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Stripe;

namespace Shop.Functions.Payments;

/// <summary>
/// The payments of the shop at Stripe. Every call can be repeated: idempotency keys come from the ids of the order and the refund, never
/// from the attempt. What Stripe did in a call without an answer is read from its lists, not from its search, which lags.
/// </summary>
internal sealed class PaymentGateway(StripeApi stripe, TimeProvider time)
{
    /// <summary>Stripe keeps idempotency keys for at least 24 hours.</summary>
    private static readonly TimeSpan KeysAreKept = TimeSpan.FromHours(23);

    /// <summary>An order that has no payment after this time never gets one.</summary>
    private static readonly TimeSpan LatestCharge = TimeSpan.FromDays(2);

    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>Charges the card for an order. However often it is called for one order, the card is charged at most once.</summary>
    public async Task<ChargeResult> ChargeAsync(
        OrderId order, Money amount, PaymentMethodId method, CancellationToken cancellationToken = default)
    {
        // The key of an earlier charge may be forgotten.
        if (time.GetUtcNow() - order.Time > KeysAreKept && await FindAsync(order, cancellationToken) is { } earlier)
        {
            return earlier;
        }

        var options = new PaymentIntentCreateOptions
        {
            Amount = amount.MinorUnits,
            Confirm = true,
            Currency = amount.Currency.Code.ToLowerInvariant(),
            Metadata = new() { [PaymentMetadata.OrderId] = $"{order}" },
            PaymentMethod = $"{method}",
            PaymentMethodTypes = ["card"],
        };
        var key = new RequestOptions { IdempotencyKey = $"charge-{order}" };
        try
        {
            return StripeResults.Charge(
                await stripe.CallAsync(api => api.PaymentIntents.CreateAsync(options, key, cancellationToken), cancellationToken));
        }
        catch (StripeException refused) when (StripeResults.Charge(refused) is { } result)
        {
            return result;
        }
        catch (Exception outage) when (StripeApi.IsOutage(outage, cancellationToken))
        {
            // A list without the payment proves nothing: the request may still be in progress.
            return await FindAsync(order, cancellationToken) ?? new ChargeResult.Unknown(outage.Message);
        }
    }

    /// <summary>The payment of an order, from the list of all payments since the order; null when the list has none.</summary>
    public async Task<ChargeResult?> FindAsync(OrderId order, CancellationToken cancellationToken = default)
    {
        try
        {
            await foreach (var intent in stripe.ListPaymentsAsync(order.Time - ClockSkew, order.Time + LatestCharge, cancellationToken))
            {
                if (intent.Metadata.GetValueOrDefault(PaymentMetadata.OrderId) == $"{order}")
                {
                    return StripeResults.Charge(intent);
                }
            }

            return null;
        }
        catch (Exception outage) when (StripeApi.IsOutage(outage, cancellationToken))
        {
            return new ChargeResult.Unknown(outage.Message);
        }
    }

    /// <summary>Lists the captured payment intents that were created in a period, the newest first. An outage throws.</summary>
    /// <param name="until">The end, which the period does not include.</param>
    public async IAsyncEnumerable<CapturedCharge> ListCapturedAsync(
        DateTimeOffset from, DateTimeOffset until, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var intent in stripe.ListPaymentsAsync(from, until, cancellationToken))
        {
            if (StripeResults.Captured(intent) is { } captured)
            {
                yield return captured;
            }
        }
    }

    /// <summary>The captured charge with an id; null when it is not captured or does not exist. An outage throws.</summary>
    public async Task<CapturedCharge?> FindCapturedAsync(PaymentId payment, CancellationToken cancellationToken)
    {
        try
        {
            return StripeResults.Captured(await stripe.CallAsync(
                api => api.PaymentIntents.GetAsync($"{payment}", null, null, cancellationToken), cancellationToken));
        }
        catch (StripeException missing) when (missing.HttpStatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>The current state of a payment.</summary>
    public async Task<ChargeResult> FindAsync(PaymentId payment, CancellationToken cancellationToken = default)
    {
        try
        {
            return StripeResults.Charge(await stripe.CallAsync(
                api => api.PaymentIntents.GetAsync($"{payment}", null, null, cancellationToken), cancellationToken));
        }
        catch (Exception outage) when (StripeApi.IsOutage(outage, cancellationToken))
        {
            return new ChargeResult.Unknown(outage.Message);
        }
    }

    /// <summary>
    /// Cancels a payment that is not captured yet: <see cref="ChargeResult.Canceled"/>, or <see cref="ChargeResult.Captured"/> when the
    /// customer was faster.
    /// </summary>
    public async Task<ChargeResult> CancelAsync(PaymentId payment, CancellationToken cancellationToken = default)
    {
        try
        {
            return StripeResults.Charge(await stripe.CallAsync(
                api => api.PaymentIntents.CancelAsync($"{payment}", null, null, cancellationToken), cancellationToken));
        }
        catch (StripeException refused) when (refused.StripeError is { Code: "payment_intent_unexpected_state", PaymentIntent: { } intent })
        {
            return StripeResults.Charge(intent);
        }
        catch (Exception outage) when (StripeApi.IsOutage(outage, cancellationToken))
        {
            // The next cancellation finds a canceled payment. A state that is not final is not the result of this call.
            return await FindAsync(payment, cancellationToken) is var found and (ChargeResult.Canceled or ChargeResult.Captured)
                ? found
                : new ChargeResult.Unknown(outage.Message);
        }
    }

    /// <summary>
    /// Refunds a part of a payment or all of it. However often it is called for one refund, the money is refunded at most once.
    /// </summary>
    public async Task<RefundResult> RefundAsync(
        OrderId order, RefundId refund, PaymentId payment, Money amount, CancellationToken cancellationToken = default)
    {
        var options = new RefundCreateOptions
        {
            Amount = amount.MinorUnits,
            Metadata = new() { [PaymentMetadata.OrderId] = $"{order}", [PaymentMetadata.RefundId] = $"{refund}" },
            PaymentIntent = $"{payment}",
        };
        var key = new RequestOptions { IdempotencyKey = $"refund-{refund}" };
        if (time.GetUtcNow() - refund.Time > KeysAreKept && await FindRefundAsync(refund, payment, cancellationToken) is { } earlier)
        {
            return earlier;
        }

        try
        {
            return StripeResults.Refund(
                await stripe.CallAsync(api => api.Refunds.CreateAsync(options, key, cancellationToken), cancellationToken));
        }
        catch (StripeException refused) when (StripeResults.Refund(refused) is { } result)
        {
            return result;
        }
        catch (Exception outage) when (StripeApi.IsOutage(outage, cancellationToken))
        {
            return await FindRefundAsync(refund, payment, cancellationToken) ?? new RefundResult.Unknown(outage.Message);
        }
    }

    /// <summary>The state of a refund, from the list of the payment's refunds; null when the list does not have it.</summary>
    public async Task<RefundResult?> FindRefundAsync(RefundId refund, PaymentId payment, CancellationToken cancellationToken = default)
    {
        // A payment has at most Payment.MaxRefunds refunds, which is one page.
        var options = new RefundListOptions { PaymentIntent = $"{payment}", Limit = StripeApi.PageSize };
        try
        {
            var page = await stripe.CallAsync(api => api.Refunds.ListAsync(options, null, cancellationToken), cancellationToken);
            return page.Data.Find(found => found.Metadata.GetValueOrDefault(PaymentMetadata.RefundId) == $"{refund}") is { } made
                ? StripeResults.Refund(made)
                : null;
        }
        catch (Exception outage) when (StripeApi.IsOutage(outage, cancellationToken))
        {
            return new RefundResult.Unknown(outage.Message);
        }
    }
}
