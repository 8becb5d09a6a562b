using Shop.Domain.Events;
using Shop.Infra.Configuration;

namespace Shop.Infra.Topics;

/// <summary>A topic: a team, and the kinds of events that the team gets by mail.</summary>
/// <param name="Name">The name of the topic and of its component.</param>
/// <param name="Sender">The name that the mails show as their sender.</param>
/// <param name="Address">The address of the team in the configuration of a stack.</param>
internal sealed record TeamTopic(
    string Name, string Sender, Func<ShopConfig, string> Address, IReadOnlyList<Announcement> Announcements)
{
    /// <summary>What a person must repair or answer. The alarms of the stack also go to this topic.</summary>
    public static TeamTopic Operations { get; } = new(
        "operations",
        "Shop operations",
        config => config.OperationsEmail,
        [
            new(
                EventKind.RefundFailed,
                "The refund <refundId> of order <orderId> failed. The customer must get <amount> <currency> (minor units) in another way."),
            new(
                EventKind.DisputeOpened,
                "The dispute <disputeId> of order <orderId> was opened over <amount> <currency> (minor units). Stripe waits for evidence."),
            new(EventKind.DisputeLost, "The dispute <disputeId> of order <orderId> is lost: <amount> <currency> (minor units)."),
            new(
                EventKind.StockDiffers,
                "Product <productId> has <found> pieces, and its records explain <expected> (<fault>). Corrected: <corrected>."),
            new(
                EventKind.PaymentDiffers,
                "Payment <paymentId> of order <orderId> (<fault>): Stripe has captured <foundAmount>, and the order explains <expectedAmount> "
                + "(minor units)."),
        ]);

    public static TeamTopic InventoryTeam { get; } = new(
        "inventory-team",
        "Shop inventory",
        config => config.InventoryTeamEmail,
        [
            new(EventKind.StockLow, "The stock of product <productId> is low: <available> available, threshold <threshold>."),
        ]);

    /// <summary>Events of orders that require an action of an administrator.</summary>
    public static TeamTopic OrderUpdates { get; } = new(
        "order-updates",
        "Shop orders",
        config => config.OrderUpdatesEmail,
        [
            new(EventKind.OrderConfirmed, "Order <orderId> is paid. It can be shipped."),
            new(EventKind.OrderRefunded, "Order <orderId> is refunded as a whole. What is not shipped yet must not be shipped."),
            new(EventKind.ReturnRequested, "The return <returnId> of order <orderId> is requested. It must be approved or rejected."),
        ]);
}
