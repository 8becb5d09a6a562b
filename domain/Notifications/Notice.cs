using Shop.Domain.Events;
using Shop.Domain.Users;

namespace Shop.Domain.Notifications;

/// <summary>An English message about an event, without personal data of other users.</summary>
/// <param name="Event">The event that caused the notice.</param>
/// <param name="About">The entity with more details. The recipient may read this entity.</param>
public sealed record Notice(EventId Event, DateTimeOffset At, NotificationKind Kind, Audience To, string Title, string Text, Subject About)
{
    /// <summary>Creates the notification for one recipient. The same notice and recipient give the same id.</summary>
    public Notification For(UserId recipient) => new(
        NotificationId.Of(Event, Kind, recipient, At), recipient, Kind, Title, Text, About, readAt: null);
}
