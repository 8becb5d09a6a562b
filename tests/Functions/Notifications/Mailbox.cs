using Shop.Domain.Events;
using Shop.Domain.Notifications;
using Shop.Domain.Users;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Notifications;

/// <summary>Notifications as the domain makes them.</summary>
internal static class Mailbox
{
    /// <param name="minutes">After noon; of the same event, so two of one minute are one.</param>
    public static Notification For(string recipient, int minutes = 0) => Notice(minutes).For(UserId.Parse(recipient), isReachable: true);

    /// <summary>A notification with a mail that waits to be sent.</summary>
    public static Notification MailFor(string recipient) =>
        (Notice(0) with { Channel = Channel.Email }).For(UserId.Parse(recipient), isReachable: true);

    /// <summary>The notification after its recipient has read it.</summary>
    public static Notification ReadAt(this Notification unread, DateTimeOffset time) => new(
        unread.Id, unread.Recipient, unread.Kind, unread.Title, unread.Text, unread.About, unread.Channel, unread.Delivery, time);

    private static Notice Notice(int minutes) => new(
        EventId.Of(Subject.Of(UserId.Parse("sub-9")), 1, EventKind.UserRegistered),
        FixedTime.Noon.AddMinutes(minutes),
        NotificationKind.Welcome,
        new OneUser(UserId.Parse("sub-9")),
        $"Title {minutes}",
        "Text",
        Subject.Of(UserId.Parse("sub-9")));
}
