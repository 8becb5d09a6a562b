using System.Text.Json.Nodes;
using Shop.Domain.Events;

namespace Shop.Tests.Infra;

/// <summary>Every event that the shop publishes has a consumer, or a reason here why it has none.</summary>
public sealed class ConsumersTests
{
    /// <summary>The event log takes every event. These have an effect in the log only.</summary>
    private static readonly Dictionary<EventKind, string> LoggedOnly = new()
    {
        [EventKind.UserUpdated] = "says that a user changed; the kinds with an effect follow it",
        [EventKind.UserDeactivated] = "the administrator who deactivates a user sees the result",
        [EventKind.UserReactivated] = "the administrator who reactivates a user sees the result",
        [EventKind.ProductUpdated] = "says that a product changed; the kinds with an effect follow it",
        [EventKind.ProductPriceChanged] = "carts show a changed price when they are read",
        [EventKind.StockRestocked] = "the vendor who restocks a product sees the result",
        [EventKind.StockWrittenOff] = "the vendor who adjusts a stock sees the result",
        [EventKind.StockReplenished] = "no user waits for a product",
        [EventKind.OrderProcessing] = "the customer was told when the order was received",
        [EventKind.ReturnRefunded] = "the customer is told of the refund",
        [EventKind.PaymentActionRequired] = "the customer is told when the order waits for the payment",
        [EventKind.RefundPending] = "the customer was told when the refund was granted",
        [EventKind.DisputeWon] = "the order shows it to the administrators",
        [EventKind.Removed] = "the shop deletes no user, product, stock or order",
    };

    public static TheoryData<EventKind> Kinds => [.. Enum.GetValues<EventKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_event_has_a_consumer_besides_the_log_or_a_stated_reason(EventKind kind)
    {
        var rules = (await Evaluated.Stack("dev")).OfType(AwsType.EventRule).Where(rule => Matches(rule.Text("eventPattern"), kind)).ToList();

        Assert.Contains(rules, rule => rule.Name == "analytics");
        Assert.NotEqual(LoggedOnly.ContainsKey(kind), rules.Count > 1);
    }

    private static bool Matches(string pattern, EventKind kind) =>
        JsonNode.Parse(pattern)!["detail-type"] is not JsonArray kinds || kinds.Any(one => $"{one}" == kind.Wire());
}
