using Shop.Local.Data;
using Shop.Local.Gate;

namespace Shop.Local.Stripe;

/// <summary>
/// Delivers webhooks at least once and in any order, settles refunds and opens disputes, when the local clock reaches their time. A
/// webhook that the receiver does not accept is sent again, later each time.
/// </summary>
/// <param name="deliver">
/// Sends a body with the header <c>Stripe-Signature</c>, and says whether the receiver answered a status from 200 to 299; null when no route
/// receives webhooks.
/// </param>
internal sealed class StripeTaskRunner(
    LocalDatabase database,
    StripeTasks tasks,
    StripeRefunds refunds,
    StripeDisputes disputes,
    Func<string, string, CancellationToken, Task<bool>>? deliver,
    Faults faults,
    TimeProvider time)
{
    /// <summary>Stripe gives up after this time.</summary>
    public static readonly TimeSpan LongestDelivery = TimeSpan.FromDays(3);

    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromHours(1);

    /// <summary>When the next task is due; null without tasks.</summary>
    public DateTimeOffset? Next => tasks.Next();

    /// <summary>Does everything that is due now, and what becomes due by it.</summary>
    /// <returns>Whether there was something to do.</returns>
    public async Task<bool> RunDueAsync(CancellationToken cancellationToken)
    {
        var worked = false;
        while (tasks.Due() is { Count: > 0 } due)
        {
            await Task.WhenAll(due.Select(task => RunAsync(task, cancellationToken)));
            worked = true;
        }

        return worked;
    }

    private async Task RunAsync(StripeTask task, CancellationToken cancellationToken)
    {
        if (task.Kind == StripeTaskKind.DeliverWebhook)
        {
            await DeliverAsync(task, cancellationToken);
            return;
        }

        database.InTransaction(() =>
        {
            if (task.Kind == StripeTaskKind.SettleRefund)
            {
                refunds.Settle(task.Target);
            }
            else
            {
                disputes.Open(task.Target);
            }

            tasks.Remove(task);
        });
    }

    private async Task DeliverAsync(StripeTask task, CancellationToken cancellationToken)
    {
        var fault = faults.Take("", nameof(StripeTaskKind.DeliverWebhook));
        var delivered = fault is not { AnswerLost: false } && await SendAsync(task.Target, cancellationToken);
        if (delivered && fault is null)
        {
            tasks.Remove(task);
        }
        else if (time.GetUtcNow() - task.Since > LongestDelivery)
        {
            tasks.Remove(task);
        }
        else
        {
            var delay = Math.Min(FirstRetry.TotalSeconds * Math.Pow(2, task.Attempts), LongestRetry.TotalSeconds);
            tasks.Postpone(task, TimeSpan.FromSeconds(delay));
        }
    }

    private async Task<bool> SendAsync(string body, CancellationToken cancellationToken)
    {
        try
        {
            return deliver is not null
                && await deliver(body, StripeSignature.Of(body, time.GetUtcNow(), StripeSimulator.WebhookSecret), cancellationToken);
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
