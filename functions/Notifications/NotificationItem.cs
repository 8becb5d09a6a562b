using Amazon.DynamoDBv2.Model;
using Shop.Domain.Events;
using Shop.Domain.Notifications;

namespace Shop.Functions.Notifications;

/// <summary>
/// Maps a notification to an item of the notifications table. The unread index contains the item until the notification is read.
/// </summary>
internal static class NotificationItem
{
    public static Dictionary<string, AttributeValue> Key(UserId recipient, NotificationId id) =>
        Item.Of(("userId", Item.Text(recipient)), ("notificationId", Item.Text(id)));

    public static Dictionary<string, AttributeValue> Write(Notification notification) => Item.Of(
        ("userId", Item.Text(notification.Recipient)),
        ("notificationId", Item.Text(notification.Id)),
        ("unreadBy", notification.ReadAt is null ? Item.Text(notification.Recipient) : null),
        ("kind", Item.Text(notification.Kind.Wire())),
        ("title", Item.Text(notification.Title)),
        ("text", Item.Text(notification.Text)),
        ("about", Item.Text(notification.About)),
        ("channel", Item.Text(notification.Channel.Wire())),
        ("delivery", Item.Text(notification.Delivery.Wire())),
        ("readAt", notification.ReadAt is { } readAt ? Item.Time(readAt) : null));

    public static Notification Read(Dictionary<string, AttributeValue> item) => new(
        NotificationId.Parse(item.Text("notificationId")),
        UserId.Parse(item.Text("userId")),
        NotificationKinds.Read(item.Text("kind")).Require(),
        item.Text("title"),
        item.Text("text"),
        Subject.Parse(item.Text("about")),
        Channels.Read(item.Text("channel")).Require(),
        DeliveryStates.Read(item.Text("delivery")).Require(),
        item.ContainsKey("readAt") ? item.Time("readAt") : null);
}
