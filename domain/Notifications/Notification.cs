using Shop.Domain.Events;
using Shop.Domain.Users;

namespace Shop.Domain.Notifications;

/// <summary>A notice in somebody's mailbox.</summary>
public sealed record Notification
{
    /// <exception cref="ArgumentException">It was read before it was there.</exception>
    public Notification(
        NotificationId id, UserId recipient, NotificationKind kind, string title, string text, Subject about, DateTimeOffset createdAt,
        DateTimeOffset? readAt)
    {
        if (readAt < createdAt)
        {
            throw new ArgumentException("Nothing is read before it is there.", nameof(readAt));
        }

        (Id, Recipient, Kind, Title, Text, About) = (id, recipient, kind, title, text, about);
        (CreatedAt, ReadAt) = (createdAt, readAt);
    }

    public NotificationId Id { get; }

    public UserId Recipient { get; }

    public NotificationKind Kind { get; }

    public string Title { get; }

    public string Text { get; }

    public Subject About { get; }

    public DateTimeOffset CreatedAt { get; }

    /// <summary>Null while it is unread. Reading it again does not move it.</summary>
    public DateTimeOffset? ReadAt { get; private init; }

    public Notification Read(DateTimeOffset now) => ReadAt is null ? this with { ReadAt = now < CreatedAt ? CreatedAt : now } : this;
}
