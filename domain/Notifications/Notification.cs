using Shop.Domain.Events;
using Shop.Domain.Users;

namespace Shop.Domain.Notifications;

/// <summary>A notice in somebody's mailbox.</summary>
public sealed record Notification
{
    /// <exception cref="ArgumentException">It was read before it was there.</exception>
    public Notification(
        NotificationId id, UserId recipient, NotificationKind kind, string title, string text, Subject about, DateTimeOffset? readAt)
    {
        if (readAt < id.Time)
        {
            throw new ArgumentException("Nothing is read before it is there.", nameof(readAt));
        }

        (Id, Recipient, Kind, Title, Text, About) = (id, recipient, kind, title, text, about);
        ReadAt = readAt;
    }

    public NotificationId Id { get; }

    public UserId Recipient { get; }

    public NotificationKind Kind { get; }

    public string Title { get; }

    public string Text { get; }

    public Subject About { get; }

    /// <summary>When it happened, to the millisecond.</summary>
    public DateTimeOffset CreatedAt => Id.Time;

    /// <summary>Null while it is unread. Reading it again does not move it.</summary>
    public DateTimeOffset? ReadAt { get; private init; }

    /// <summary>Never before it was there, whatever a skewed clock says.</summary>
    public static DateTimeOffset ReadTime(NotificationId id, DateTimeOffset now) => now < id.Time ? id.Time : now;

    public Notification Read(DateTimeOffset now) => ReadAt is null ? this with { ReadAt = ReadTime(Id, now) } : this;
}
