using Shop.Domain.Notifications;

namespace Shop.Functions.Notifications;

/// <summary>A notification as the API shows it to its recipient.</summary>
/// <param name="About">The path of what it is about: <c>orders/ord_…</c>.</param>
/// <param name="ReadAt">Left out while it is unread.</param>
internal sealed record NotificationView(
    string NotificationId,
    [property: Wire<NotificationKind>] string Kind,
    string Title,
    string Text,
    string About,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ReadAt)
{
    public static NotificationView Of(Notification notification) => new(
        $"{notification.Id}",
        notification.Kind.Wire(),
        notification.Title,
        notification.Text,
        $"{notification.About}",
        notification.CreatedAt,
        notification.ReadAt);
}
