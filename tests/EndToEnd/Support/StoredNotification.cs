using Shop.Domain.Events;
using Shop.Domain.Notifications;
using Shop.Domain.Users;
using Shop.Local;

namespace Shop.Tests.EndToEnd.Support;

/// <summary>Stores a notification of a user as a consumer of events does.</summary>
internal static class StoredNotification
{
    /// <returns>Its id.</returns>
    public static async Task<string> PutAsync(LocalShop shop, string userId, DateTimeOffset at)
    {
        var user = UserId.Parse(userId);
        var kind = NotificationKind.Welcome;
        var id = NotificationId.Of(EventId.Of(Subject.Of(user), 1, EventKind.UserRegistered), kind, user, at);
        await ShopTables.PutAsync(
            shop,
            "notifications",
            ("userId", userId),
            ("notificationId", $"{id}"),
            ("unreadBy", userId),
            ("kind", kind.Wire()),
            ("title", "Welcome to the shop"),
            ("text", "Your account is ready."),
            ("about", $"users/{userId}"),
            ("channel", "in-app"),
            ("delivery", "sent"));
        return $"{id}";
    }
}
