using Shop.Domain.Events;
using Shop.Domain.Users;

namespace Shop.Domain.Notifications;

/// <summary>A notice for one recipient.</summary>
public sealed record Notification
{
    /// <exception cref="ArgumentException">
    /// <paramref name="readAt"/> is before <see cref="CreatedAt"/>, or a notification without a mail is not sent.
    /// </exception>
    public Notification(
        NotificationId id, UserId recipient, NotificationKind kind, string title, string text, Subject about, Channel channel,
        DeliveryState delivery, DateTimeOffset? readAt)
    {
        Argument.Require(readAt is null || readAt >= id.Time, "A notification is read after it is created.");
        Argument.Require(channel == Channel.Email || delivery == DeliveryState.Sent, "Only a mail can wait to be sent.");
        (Channel, Delivery) = (channel, delivery);
        (Id, Recipient, Kind, Title, Text, About) = (id, recipient, kind, title, text, about);
        ReadAt = readAt;
    }

    public NotificationId Id { get; }

    public UserId Recipient { get; }

    public NotificationKind Kind { get; }

    public string Title { get; }

    public string Text { get; }

    public Subject About { get; }

    public Channel Channel { get; }

    public DeliveryState Delivery { get; }

    /// <summary>When the event happened, to the millisecond.</summary>
    public DateTimeOffset CreatedAt => Id.Time;

    /// <summary>When the notification was first read; null while it is unread.</summary>
    public DateTimeOffset? ReadAt { get; }

    /// <summary>The time of reading. It is not before the time of the notification, even when the clock is wrong.</summary>
    public static DateTimeOffset ReadTime(NotificationId id, DateTimeOffset now) => now.NotBefore(id.Time);
}
