using Shop.Domain.Notifications;
using Shop.Domain.Orders;
using Shop.Functions.Notifications;
using Shop.Functions.Storage;
using Shop.Local.Simulation.Worlds;

namespace Shop.Local.Simulation.Invariants;

/// <summary>Each mail is sent at least once, and every copy of it has the same id.</summary>
internal static class MailCheck
{
    private const string Header = "X-Shop-Message-Id";

    public static IEnumerable<Violation> Of(SimulatedWorld world, IReadOnlyCollection<Order> orders)
    {
        var notifications = world.Memory.ByTable[ShopTable.Notifications].Items.Select(NotificationItem.Read).ToList();

        // The mails of topics have no such header.
        var mails = world.Workflows.Mailbox.Mails
            .SelectMany(mail => mail.Headers.Where(header => header.Name == Header), (mail, header) => (Mail: mail, Id: header.Value))
            .ToLookup(sent => sent.Id, sent => sent.Mail);
        var due = notifications.Where(notification => notification.Channel == Channel.Email).ToDictionary(one => $"{one.Id}");
        var receipts = notifications.Where(one => one.Kind == NotificationKind.OrderConfirmed)
            .CountBy(one => $"{one.About}").ToDictionary();
        return
        [
            .. from notification in due.Values
               let count = mails[$"{notification.Id}"].Count()
               where notification.Delivery != DeliveryState.Sent || count == 0
               select new Violation(25, $"the mail {notification.Kind} is {notification.Delivery}, and SES sent {count}"),
            .. from copies in mails
               where !due.ContainsKey(copies.Key) || copies.DistinctBy(mail => (mail.To, mail.Subject)).Count() != 1
               select new Violation(25, $"the mails with the id {copies.Key} are {string.Join("; ", copies.Select(mail => mail.Subject))}"),
            .. from order in orders.OfType<PaidOrder>()
               let count = receipts.GetValueOrDefault($"{Domain.Events.Subject.Of(order.Id)}")
               where count != 1
               select new Violation(25, $"the order {order.Id} has {count} receipts"),
        ];
    }
}
