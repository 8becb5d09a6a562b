using Shop.Domain.Notifications;

namespace Shop.Functions.Notifications;

/// <summary>A notification as the API shows it to its recipient.</summary>
/// <param name="NotificationId"><inheritdoc cref="Domain.Notifications.NotificationId"/></param>
/// <param name="Kind" example="order-shipped">The topic of the notification.</param>
/// <param name="Title" example="Your order is on its way">The notification in a few words.</param>
/// <param name="Text" example="Your order was handed to the carrier today.">The notification in one or two sentences.</param>
/// <param name="About" example="orders/ord_01KJMJ2M00000000000000000A">The path of the resource that the notification is about.</param>
/// <param name="Channel" example="email">How the notification reaches the recipient, besides this list.</param>
/// <param name="Delivery" example="sent">How far the delivery is. A mail is <c>sent</c> when the mail service has accepted it.</param>
/// <param name="CreatedAt"><inheritdoc cref="Fields.CreatedAt"/></param>
/// <param name="ReadAt" example="2026-03-01T12:05:00.0000000Z">The time of the first reading; absent while the notification is unread.</param>
internal sealed record NotificationView(
    string NotificationId,
    [property: Wire<NotificationKind>] string Kind,
    string Title,
    string Text,
    string About,
    [property: Wire<Channel>] string Channel,
    [property: Wire<DeliveryState>] string Delivery,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ReadAt)
{
    public static NotificationView Of(Notification notification) => new(
        $"{notification.Id}",
        notification.Kind.Wire(),
        notification.Title,
        notification.Text,
        $"{notification.About}",
        notification.Channel.Wire(),
        notification.Delivery.Wire(),
        notification.CreatedAt,
        notification.ReadAt);
}
