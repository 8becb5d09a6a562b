using System.Collections.Frozen;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using Shop.Functions.Payments;

namespace Shop.Functions.Hosting;

/// <summary>Distinguishes temporary failures (throttling, conflicts, a service that does not answer) from bugs.</summary>
internal static class Outage
{
    private static readonly FrozenSet<string> Codes = FrozenSet.Create(
        StringComparer.Ordinal,
        "InternalServerError",
        "ProvisionedThroughputExceeded",
        "ProvisionedThroughputExceededException",
        "RequestLimitExceeded",
        "ServiceUnavailable",
        "ThrottlingError",
        "ThrottlingException",
        "TooManyRequestsException",
        "TransactionConflict",
        "TransactionConflictException",
        "TransactionInProgressException");

    public static bool Is(Exception exception) => exception switch
    {
        TransactionCanceledException cancelled => cancelled.CancellationReasons?.Any(reason => Codes.Contains(reason.Code ?? "")) == true,
        AmazonServiceException service => Codes.Contains(service.ErrorCode ?? "") || (int)service.StatusCode >= 500 || Unanswered(service),
        Stripe.StripeException refused => StripeApi.IsOutage(refused, CancellationToken.None),
        HttpRequestException or TimeoutException or OperationCanceledException => true,
        _ => false,
    };

    private static bool Unanswered(AmazonServiceException exception) =>
        exception.InnerException is HttpRequestException or TimeoutException or OperationCanceledException;
}
