using Shop.Domain.Users;

namespace Shop.Domain.Notifications;

/// <summary>Decides whether a user gets mails, and writes the mail of a notification.</summary>
public static class Mails
{
    /// <summary>
    /// Whether a mail may go to the address of the user: the user has confirmed it. A deactivated user gets mails about orders only, because
    /// these mails are about money and goods.
    /// </summary>
    /// <param name="user">Null when the user does not exist any more.</param>
    public static bool Reach(User? user, Notice notice) =>
        user is { EmailVerified: true } && (user.Status == UserStatus.Active || notice.About.Order is not null);

    /// <param name="details">What the mail says after the text of the notification.</param>
    /// <exception cref="ArgumentException">The notification belongs to another user.</exception>
    public static Mail Compose(Notification notification, User recipient, ValueList<MailPart> details)
    {
        Argument.Require(notification.Recipient == recipient.Id, "The notification must belong to the recipient.");
        ValueList<MailPart> parts =
        [
            new MailParagraph($"Hello {recipient.Name},"),
            new MailParagraph(notification.Text),
            .. Order(notification),
            .. details,
        ];
        return new(notification.Id, recipient.Email, notification.Title, MailLayout.Text(parts), MailLayout.Html(parts));
    }

    private static ValueList<MailPart> Order(Notification notification) =>
        notification.About.Order is { } order ? [new MailTable([new("Order", $"{order}")])] : [];
}
