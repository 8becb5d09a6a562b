using System.Security.Cryptography;
using System.Text;
using Shop.Domain.Events;
using Shop.Domain.Users;

namespace Shop.Domain.Notifications;

/// <summary>
/// The id of a notification: <c>ntf_</c> and 26 base32 digits, ordered by time. The id is derived from the event and the recipient, so an
/// event that is delivered again gives the same notification.
/// </summary>
/// <example>ntf_01KJMJ2M00000000000000000A</example>
public sealed record NotificationId : TimeOrderedId<NotificationId>, ITimeOrderedId<NotificationId>
{
    private NotificationId(string text)
        : base(text)
    {
    }

    static string ITimeOrderedId<NotificationId>.Prefix => "ntf_";

    static string ITimeOrderedId<NotificationId>.Noun => "a notification id";

    public static NotificationId Of(EventId id, NotificationKind kind, UserId recipient, DateTimeOffset at)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{id}#{kind.Wire()}#{recipient}"));
        return From(at, hash.AsSpan(0, RandomBytes));
    }

    static NotificationId ITimeOrderedId<NotificationId>.Of(string text) => new(text);
}
