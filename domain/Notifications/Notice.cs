using Shop.Domain.Events;
using Shop.Domain.Users;

namespace Shop.Domain.Notifications;

/// <summary>An English message about an event, without personal data of other users.</summary>
/// <param name="Event">The event that caused the notice.</param>
/// <param name="About">The entity with more details. The recipient may read this entity.</param>
public sealed record Notice(EventId Event, DateTimeOffset At, NotificationKind Kind, Audience To, string Title, string Text, Subject About)
{
    public Channel Channel { get; init; } = Channel.InApp;

    /// <summary>
    /// The notice for the administrators instead, without a mail: an event leads to one mail at most, and teams get mails from a topic.
    /// </summary>
    public Notice ToAdministrators() => this with { To = new Administrators(), Channel = Channel.InApp };

    /// <summary>Creates the notification for one recipient. The same notice and recipient give the same id.</summary>
    /// <param name="isReachable">Whether the recipient has an address for mail.</param>
    public Notification For(UserId recipient, bool isReachable) => new(
        NotificationId.Of(Event, Kind, recipient, At), recipient, Kind, Title, Text, About, Channel, Delivery(isReachable), readAt: null);

    private DeliveryState Delivery(bool isReachable) => Channel switch
    {
        Channel.InApp => DeliveryState.Sent,
        Channel.Email => isReachable ? DeliveryState.Pending : DeliveryState.Undeliverable,
    };
}
