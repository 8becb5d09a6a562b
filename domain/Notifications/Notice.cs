using Shop.Domain.Events;
using Shop.Domain.Users;

namespace Shop.Domain.Notifications;

/// <summary>What an event has to tell somebody, in English. The text holds nothing of anybody else.</summary>
/// <param name="Event">The event it tells of.</param>
/// <param name="About">Where the reader can see more; he may read it.</param>
public sealed record Notice(EventId Event, DateTimeOffset At, NotificationKind Kind, Audience To, string Title, string Text, Subject About)
{
    /// <summary>The same notice for the same recipient is the same notification.</summary>
    public Notification For(UserId recipient) => new(
        NotificationId.Of(Event, Kind, recipient, At), recipient, Kind, Title, Text, About, readAt: null);
}
