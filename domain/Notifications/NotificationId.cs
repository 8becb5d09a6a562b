using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Shop.Domain.Events;
using Shop.Domain.Users;

namespace Shop.Domain.Notifications;

/// <summary>
/// <c>ntf_</c> and 26 base32 digits, ordered by time. Derived from the event and the recipient: an event that is delivered again
/// gives the same notification again.
/// </summary>
public sealed record NotificationId : TimeOrderedId
{
    private const string Prefix = "ntf_";

    private NotificationId(string text)
        : base(text)
    {
    }

    public static NotificationId Of(EventId id, NotificationKind kind, UserId recipient, DateTimeOffset at)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{id}#{kind.Wire()}#{recipient}"));
        return new(Compose(Prefix, at, hash.AsSpan(0, RandomBytes)));
    }

    public static bool TryParse(string? text, [NotNullWhen(true)] out NotificationId? id)
    {
        id = IsWellFormed(text, Prefix) ? new NotificationId(text!) : null;
        return id is not null;
    }

    /// <exception cref="FormatException">The text is no notification id.</exception>
    public static NotificationId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException("Not a notification id.");
}
