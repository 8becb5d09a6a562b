using System.Net;
using System.Runtime.CompilerServices;
using Stripe;

namespace Shop.Functions.Payments;

/// <summary>Calls Stripe, and repeats calls that failed for a temporary reason a bounded number of times.</summary>
/// <param name="http">Its timeout applies to each attempt.</param>
internal sealed class StripeApi(HttpClient http, PaymentSettings settings, IPaymentSecrets secrets, TimeProvider time)
{
    /// <summary>Each call is made at most this number of times.</summary>
    public const int MaxAttempts = 3;

    /// <summary>The maximum number of items in one page of a list.</summary>
    public const int PageSize = 100;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(500);

    private (string Key, StripeClient Client)? known;

    /// <summary>The last attempt's exception is thrown: see <see cref="IsOutage"/>.</summary>
    public async Task<T> CallAsync<T>(Func<V1Services, Task<T>> call, CancellationToken cancellationToken)
    {
        var client = await ClientAsync(cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await call(client.V1);
            }
            catch (Exception exception) when (attempt < MaxAttempts && IsOutage(exception, cancellationToken) && MayRetry(exception))
            {
                await Task.Delay(FirstDelay * Math.Pow(2, attempt - 1), time, cancellationToken);
            }
        }
    }

    /// <summary>Lists the payments that were created in a period, the newest first, page by page.</summary>
    /// <param name="until">The end, which the period does not include.</param>
    public async IAsyncEnumerable<PaymentIntent> ListPaymentsAsync(
        DateTimeOffset from, DateTimeOffset until, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var options = new PaymentIntentListOptions
        {
            Created = new DateRangeOptions { GreaterThanOrEqual = from.UtcDateTime, LessThan = until.UtcDateTime },
            Limit = PageSize,
        };
        while (true)
        {
            var page = await CallAsync(api => api.PaymentIntents.ListAsync(options, null, cancellationToken), cancellationToken);
            foreach (var intent in page.Data)
            {
                yield return intent;
            }

            if (!page.HasMore)
            {
                break;
            }

            options.StartingAfter = page.Data[^1].Id;
        }
    }

    /// <summary>Whether Stripe did not answer, or answered that it cannot do the work now. The work may be done all the same.</summary>
    public static bool IsOutage(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        StripeException refused =>
            refused.HttpStatusCode is HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError,
        HttpRequestException => true,
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        _ => false,
    };

    // Stripe stores an internal error under the idempotency key, and says that another attempt would get the same answer.
    private static bool MayRetry(Exception exception) =>
        exception is not StripeException { StripeResponse.Headers: { } headers }
        || !headers.TryGetValues("Stripe-Should-Retry", out var values)
        || values.First() != "false";

    private async Task<StripeClient> ClientAsync(CancellationToken cancellationToken)
    {
        var key = (await secrets.ReadAsync(cancellationToken)).ApiKey;
        if (known is not { } current || current.Key != key)
        {
            // The retries are those of this class: they wait on the clock of the function.
            var transport = new SystemNetHttpClient(http, maxNetworkRetries: 0, enableTelemetry: false);
            known = current = (key, new(key, httpClient: transport, apiBase: settings.ApiBase));
        }

        return current.Client;
    }
}
