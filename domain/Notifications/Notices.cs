using Shop.Domain.Events;
using Shop.Domain.Orders;
using Shop.Domain.Users;

namespace Shop.Domain.Notifications;

/// <summary>Decides which notices an event causes.</summary>
public static class Notices
{
    private const int NamedLines = 3;

    /// <summary>The kinds of events that cause notices.</summary>
    public static ValueList<EventKind> Kinds { get; } =
    [
        EventKind.UserRegistered,
        EventKind.UserRoleChanged,
        EventKind.StockLow,
        EventKind.OrderCreated,
        EventKind.OrderAwaitingPayment,
        EventKind.OrderConfirmed,
        EventKind.OrderCancelled,
        EventKind.OrderFailed,
        EventKind.OrderShipped,
        EventKind.OrderDelivered,
        EventKind.RefundGranted,
        EventKind.ReturnRequested,
        EventKind.ReturnApproved,
        EventKind.ReturnRejected,
        EventKind.ReturnReceived,
        EventKind.PaymentRefunded,
    ];

    /// <summary>The notices that an event causes; empty when the event causes none.</summary>
    public static ValueList<Notice> Of(ShopEvent happened) => happened switch
    {
        UserRegistered e => [To(e.UserId, e, NotificationKind.Welcome, "Welcome to the shop", "Your account is ready.").ByMail()],
        UserRoleChanged e => [To(e.UserId, e, NotificationKind.RoleChanged, "Your role has changed", NewRole(e.To))],
        OrderCreated e => [ToCustomer(
            e, NotificationKind.OrderReceived, "We have your order", $"Your order over {e.Total} is being processed.")],
        OrderAwaitingPayment e => [ToCustomer(
            e, NotificationKind.OrderAwaitingPayment, "Your payment is waiting for you", "Please complete the payment of your order.")],
        OrderConfirmed e => [Confirmed(e).ByMail(), .. Sales(e)],
        OrderCancelled e => [ToCustomer(
            e, NotificationKind.OrderCancelled, "Your order is cancelled", "You pay nothing for it.")],
        OrderFailed e =>
        [
            ToCustomer(
                e, NotificationKind.OrderFailed, "Your order could not be completed", $"{e.Reason.Explain()} You pay nothing for it.")
                .ByMail(),
        ],
        OrderShipped e =>
        [
            ToCustomer(e, NotificationKind.OrderShipped, "Your order is on its way", Sent(e.Shipment)).ByMail(),
        ],
        OrderDelivered e => [ToCustomer(
            e, NotificationKind.OrderDelivered, "Your order has arrived", $"You can return it within {Returns.WindowDays} days.")],
        RefundGranted e => [ToCustomer(
            e, NotificationKind.RefundGranted, "You get money back", $"We are refunding {e.Amount} of your order.")],
        PaymentRefunded e => [Refunded(e).ByMail()],
        ReturnMoved e => Of(e),
        StockLow e => [LowStock(e).ByMail()],
        _ => [],
    };

    private static ValueList<Notice> Of(ReturnMoved moved) => moved.Status switch
    {
        ReturnStatus.Requested =>
        [
            ToCustomer(
                moved,
                NotificationKind.ReturnRequested,
                "We have your return request",
                "We will tell you soon whether we can take it back.").ByMail(),
            new(
                moved.Id,
                moved.Occurrence.At,
                NotificationKind.ReturnRequested,
                new Administrators(),
                "A return is requested",
                "A customer asks to return goods.",
                moved.Occurrence.Subject),
        ],
        ReturnStatus.Approved =>
        [
            ToCustomer(moved, NotificationKind.ReturnApproved, "Your return is accepted", "Please send the goods back.").ByMail(),
        ],
        ReturnStatus.Rejected =>
        [
            ToCustomer(moved, NotificationKind.ReturnRejected, "Your return is not accepted", "Your order says why.").ByMail(),
        ],
        ReturnStatus.Received =>
        [
            ToCustomer(
                moved, NotificationKind.ReturnReceived, "Your return has arrived", "We have the goods and will settle the refund.")
                .ByMail(),
        ],
        ReturnStatus.Refunded => [],
    };

    private static Notice Confirmed(OrderConfirmed confirmed) => ToCustomer(
        confirmed,
        NotificationKind.OrderConfirmed,
        "Your order is confirmed",
        $"We have received your payment of {confirmed.Total}.");

    // Creates one notice per vendor, with the vendor's own lines and no data of the customer.
    private static IEnumerable<Notice> Sales(OrderConfirmed confirmed) =>
        from line in confirmed.Lines
        where line.Vendor is not null
        group line by line.Vendor into sold
        select new Notice(
            confirmed.Id,
            confirmed.Occurrence.At,
            NotificationKind.ProductSold,
            new OneUser(sold.Key),
            "You have sold something",
            Sold([.. sold]),
            Subject.Of(sold.First().ProductId));

    private static string Sold(IReadOnlyCollection<SoldLine> lines)
    {
        var named = string.Join(", ", lines.Take(NamedLines).Select(line => $"{line.Quantity} × {line.ProductName}"));
        return lines.Count > NamedLines ? $"{named} and {lines.Count - NamedLines} more" : named;
    }

    private static Notice LowStock(StockLow low) => new(
        low.Id,
        low.Occurrence.At,
        NotificationKind.StockLow,
        new SellerOf(low.ProductId),
        "Stock is low",
        low.Available.Count == 1 ? "1 piece is left." : $"{low.Available} pieces are left.",
        low.Occurrence.Subject);

    // The subject of the event is the refund; the customer reads about it in the order.
    private static Notice Refunded(PaymentRefunded refunded) => ToCustomer(
        refunded,
        NotificationKind.PaymentRefunded,
        "Your refund is on its way",
        $"We have sent {refunded.Amount} back to the card that you paid with.") with
    {
        About = Subject.Of(refunded.OrderId),
    };

    private static Notice ByMail(this Notice notice) => notice with { Channel = Channel.Email };

    private static Notice ToCustomer(ShopEvent happened, NotificationKind kind, string title, string text)
    {
        var customer = happened.Occurrence.User ?? throw new ArgumentException("The event has no customer.", nameof(happened));
        return To(customer, happened, kind, title, text);
    }

    private static Notice To(UserId user, ShopEvent happened, NotificationKind kind, string title, string text) =>
        new(happened.Id, happened.Occurrence.At, kind, new OneUser(user), title, text, happened.Occurrence.Subject);

    private static string Sent(Shipment shipment) => shipment.TrackingNumber is { } number
        ? $"{shipment.Carrier} carries it, tracking number {number}."
        : $"{shipment.Carrier} carries it.";

    private static string NewRole(Role role)
    {
        var called = role switch
        {
            Role.Customer => "a customer",
            Role.Vendor => "a vendor",
            Role.Admin => "an administrator",
        };
        return $"You are now {called} of the shop. Sign in again to act as one.";
    }
}
