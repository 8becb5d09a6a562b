using Shop.Domain.Events;
using Shop.Local.Gateway;
using Shop.Local.Messaging.Events;
using Shop.Local.Messaging.Queues;
using Shop.Local.Stripe;
using Shop.Local.Workflows.Executions;

namespace Shop.Local.Pages;

/// <summary>What the local run knows about one order. The oldest entry of each list is the first.</summary>
/// <param name="Requests">The requests that placed, read or changed the order.</param>
/// <param name="Queues">All queues, each with those of its dead letters that contain the id of the order.</param>
internal sealed record OrderJourney(
    string OrderId,
    IReadOnlyList<RequestRecord> Requests,
    IReadOnlyList<JourneyExecution> Executions,
    IReadOnlyList<BusEvent> Events,
    IReadOnlyList<PaymentRecord> Payments,
    IReadOnlyList<QueueDepth> Queues,
    IReadOnlyList<LocalMail> Mails)
{
    private const int Searched = 2_000;

    /// <returns>Null when the local run does not know the order any more.</returns>
    public static OrderJourney? Of(LocalShop shop, string id)
    {
        var workflows = shop.Workflows;
        var journey = new OrderJourney(
            id,
            [.. shop.Requests.All.Where(request => Has(request.Path, id) || Has(request.Location, id))],
            [
                .. workflows.Newest(Searched).Reverse().Where(execution => Has(execution.Input?.ToJsonString(), id))
                    .Select(execution => new JourneyExecution(ExecutionView.Of(execution), workflows.StepsOf(execution))),
            ],
            [.. shop.Messaging.Buses.Newest(Searched).Where(one => Has(one.Envelope.ToJsonString(), id))],
            [.. shop.Stripe.Simulator.Payments.Reverse().Where(payment => payment.OrderId == id)],
            [
                .. shop.Messaging.Queues.Depths()
                    .Select(queue => queue with { DeadLetters = [.. queue.DeadLetters.Where(letter => Has(letter.Body, id))] }),
            ],
            [.. shop.Mailbox.Mails.Where(mail => Has(mail.Text, id) || Has(mail.Html, id))]);
        return journey.Requests.Count + journey.Executions.Count + journey.Events.Count == 0 ? null : journey;
    }

    /// <summary>The newest placed orders with the kind of their last event, the newest first.</summary>
    public static IReadOnlyList<PlacedOrder> Newest(LocalShop shop)
    {
        var events = shop.Messaging.Buses.Newest(Searched).ToLookup(one => (string?)one.Envelope["detail"]?["data"]?["orderId"]);
        return
        [
            .. from order in events
               where order.Key is not null
               let placed = order.FirstOrDefault(one => one.DetailType == nameof(EventKind.OrderCreated))
               where placed is not null
               orderby placed.Time descending
               select new PlacedOrder(order.Key!, placed.Time, order.Last().DetailType),
        ];
    }

    private static bool Has(string? text, string id) => text?.Contains(id, StringComparison.Ordinal) == true;
}

internal sealed record JourneyExecution(ExecutionView Execution, IReadOnlyList<ExecutionStep> Steps);

/// <param name="LastEvent">The kind of the newest event about the order.</param>
internal sealed record PlacedOrder(string OrderId, DateTimeOffset PlacedAt, string LastEvent);
