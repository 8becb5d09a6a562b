using Shop.Domain.Users;

namespace Shop.Domain.Notifications;

/// <summary>A mail about a notification, as plain text and as HTML.</summary>
public sealed record Mail
{
    /// <exception cref="ArgumentException">The subject is not one line.</exception>
    internal Mail(NotificationId id, Email to, string subject, string text, string html)
    {
        Argument.Require(subject.Length > 0 && !subject.Any(char.IsControl), "A subject is one line.");
        (Id, To, Subject, Text, Html) = (id, to, subject, text, html);
    }

    /// <summary>The notification. It identifies the mail too: a mail that is sent again has the same id.</summary>
    public NotificationId Id { get; }

    public Email To { get; }

    public string Subject { get; }

    public string Text { get; }

    public string Html { get; }
}
