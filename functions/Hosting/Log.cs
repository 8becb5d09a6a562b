using Shop.Domain.Events;
using Shop.Domain.Orders;
using Shop.Functions.Inventory;
using Shop.Functions.Orders;
using Shop.Functions.Payments;

namespace Shop.Functions.Hosting;

/// <summary>
/// Writes every log line of the functions. In Lambda's JSON format each placeholder is a field, and Lambda adds the id of the invocation.
/// No line contains bodies, tokens, email addresses or passwords.
/// </summary>
internal static class Log
{
    /// <summary>The request header with an id that the client chooses, so that the client's requests can be found in the log.</summary>
    public const string CorrelationHeader = "X-Correlation-Id";

    /// <summary>
    /// Writes one line for each request. <c>apiRequestId</c> is the id of API Gateway. <c>correlationId</c> is the id that the client sent;
    /// without one it equals <c>apiRequestId</c>. <c>problem</c> and <c>reason</c> explain a refusal and contain nothing that the client
    /// sent.
    /// </summary>
    public static void Request(ILambdaContext context, string route, Reply reply, APIGatewayProxyRequest request, TimeSpan took)
    {
        var (ms, requestId) = ((long)took.TotalMilliseconds, request.RequestContext?.RequestId ?? context.AwsRequestId);
        var correlationId = RequestHeaders.Correlation(request) ?? requestId;
        if (reply.Refusal is { } refusal)
        {
            context.Logger.LogInformation(
                "{event}: {route} {status} in {ms} ms, {problem}: {reason} (request {apiRequestId}, correlation {correlationId})",
                "request", route, reply.Status, ms, refusal.Code, refusal.Message, requestId, correlationId);
            return;
        }

        context.Logger.LogInformation(
            "{event}: {route} {status} in {ms} ms (request {apiRequestId}, correlation {correlationId})",
            "request", route, reply.Status, ms, requestId, correlationId);
    }

    /// <summary>The request is answered with 503; the client can try again.</summary>
    public static void Unavailable(ILambdaContext context, string route, Exception exception) =>
        context.Logger.LogWarning(exception, "{event}: {route}", "unavailable", route);

    /// <summary>The request is answered with 500.</summary>
    public static void Failed(ILambdaContext context, string route, Exception exception) =>
        context.Logger.LogError(exception, "{event}: {route}", "failed", route);

    /// <summary>The changes of a table were mapped to events for the bus.</summary>
    public static void Mapped(ILambdaContext context, int changes, int events, TimeSpan took) => context.Logger.LogInformation(
        "{event}: {changes} changes to {events} events in {ms} ms", "mapped", changes, events, (long)took.TotalMilliseconds);

    public static void Consumed(ILambdaContext context, ShopEvent happened, TimeSpan took) => context.Logger.LogInformation(
        "{event}: {type} {eventId} of {subject} in {ms} ms",
        "consumed", happened.Kind.Wire(), happened.Id, happened.Occurrence.Subject, (long)took.TotalMilliseconds);

    /// <summary>
    /// The message could not be consumed. The queue delivers it again; after the last attempt it moves to the dead-letter queue.
    /// </summary>
    public static void NotConsumed(ILambdaContext context, string messageId, Exception exception)
    {
        if (Outage.Is(exception))
        {
            context.Logger.LogWarning(exception, "{event}: {messageId}", "not-consumed", messageId);
            return;
        }

        context.Logger.LogError(exception, "{event}: {messageId}", "not-consumed", messageId);
    }

    /// <summary>The user is confirmed, but the account could not be written.</summary>
    public static void AccountNotWritten(ILambdaContext context, string? userId, Exception exception) =>
        context.Logger.LogError(exception, "{event}: {userId}", "account-not-written", userId ?? "unknown");

    /// <summary>The user is confirmed, but the attributes of the sign-up are not valid for an account.</summary>
    public static void AccountRefused(ILambdaContext context, UserId userId, string reason) =>
        context.Logger.LogError("{event}: {userId} {reason}", "account-refused", userId, reason);

    public static void AccountCreated(ILambdaContext context, UserId userId) =>
        context.Logger.LogInformation("{event}: {userId}", "account-created", userId);

    /// <summary>Cognito delivered the confirmation of a sign-up a second time; the account exists already.</summary>
    public static void AccountExists(ILambdaContext context, UserId userId) =>
        context.Logger.LogInformation("{event}: {userId}", "account-exists", userId);

    /// <summary>The user is deactivated.</summary>
    public static void TokenRefused(ILambdaContext context, UserId userId) =>
        context.Logger.LogWarning("{event}: {userId}", "token-refused", userId);

    /// <summary>The users table did not answer, so the user gets no token.</summary>
    public static void TokenNotDecided(ILambdaContext context, UserId userId, Exception exception) =>
        context.Logger.LogError(exception, "{event}: {userId}", "token-not-decided", userId);

    public static void SignUpRefused(ILambdaContext context, string code) =>
        context.Logger.LogWarning("{event}: {code}", "sign-up-refused", code);

    /// <summary>A task of the checkout is done.</summary>
    public static void Checkout(ILambdaContext context, OrderId order, string outcome, TimeSpan took) =>
        context.Logger.LogInformation("{event}: {orderId} {outcome} in {ms} ms", "checkout", order, outcome, (long)took.TotalMilliseconds);

    /// <summary>An execution of the checkout ended without success. An order that is still open gets another checkout.</summary>
    public static void CheckoutEnded(ILambdaContext context, EndedExecution ended, OrderStatus now) => context.Logger.LogWarning(
        "{event}: {orderId} {execution} {outcome}, order {status}",
        "checkout-ended", ended.Order, ended.Execution, ended.Status, now.Wire());

    /// <summary>The job looked for abandoned orders. Orders that are restarted in several runs need a person.</summary>
    public static void AbandonedOrders(ILambdaContext context, string scheduledTime, int found, int restarted) => context.Logger.LogInformation(
        "{event}: {restarted} of {found} open orders at {scheduledTime}", "abandoned-orders", restarted, found, scheduledTime);

    /// <summary>The job compared stocks with orders and the ledger. A run that is not complete is continued by the next run.</summary>
    public static void StocksReconciled(ILambdaContext context, string scheduledTime, StockReport done, bool isComplete, TimeSpan took) =>
        context.Logger.LogInformation(
            "{event}: {findings} of {products} stocks differ, {corrected} corrected, complete: {isComplete}, at {scheduledTime} in {ms} ms",
            ReconcileStocks.Job, done.Findings, done.Products, done.Corrected, isComplete, scheduledTime, (long)took.TotalMilliseconds);

    /// <summary>The job compared the charges that were created before <paramref name="upTo"/> with their orders.</summary>
    public static void PaymentsReconciled(
        ILambdaContext context, string scheduledTime, PaymentReport done, DateTimeOffset upTo, TimeSpan took) =>
        context.Logger.LogInformation(
            "{event}: {findings} findings about {charges} charges, up to {time}, at {scheduledTime} in {ms} ms",
            ReconcilePayments.Job, done.Findings, done.Charges, upTo, scheduledTime, (long)took.TotalMilliseconds);

    /// <summary>The daily job has read the index of the products with low stock.</summary>
    public static void LowStockListed(ILambdaContext context, string scheduledTime, int found) => context.Logger.LogInformation(
        "{event}: {found} products at {scheduledTime}", "low-stock-listed", found, scheduledTime);

    /// <summary>A task of the checkout failed; the workflow repeats it or compensates.</summary>
    public static void CheckoutFailed(ILambdaContext context, OrderId order, Exception exception) =>
        context.Logger.LogError(exception, "{event}: {orderId}", "checkout-failed", order);
}
