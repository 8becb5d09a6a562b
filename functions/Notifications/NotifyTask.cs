using System.Text.Json.Serialization;
using Shop.Domain.Invoices;
using Shop.Domain.Notifications;

namespace Shop.Functions.Notifications;

/// <summary>The input of the first task of the workflow.</summary>
/// <param name="Message">The body of the queue message: the event in the form in which the bus delivers it.</param>
/// <param name="Seller">The seller of the stack, for invoices.</param>
public sealed record NotifyTask(
    [property: JsonPropertyName("message")] string Message, [property: JsonPropertyName("seller")] SellerOfStack Seller);

/// <param name="TaxId">The number by which a tax office knows the seller.</param>
public sealed record SellerOfStack(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("address")] string Address,
    [property: JsonPropertyName("taxId")] string TaxId)
{
    internal Seller Read() => Seller.Read(Name, Address, TaxId).Require();
}

/// <summary>The result of the first task of the workflow.</summary>
/// <param name="Mail">Null when there is no mail to send.</param>
public sealed record NotifyStep(
    [property: JsonPropertyName("hasMail")] bool HasMail, [property: JsonPropertyName("mail")] ComposedMail? Mail)
{
    internal static NotifyStep NoMail { get; } = new(HasMail: false, Mail: null);

    internal static NotifyStep Of(Mail mail, UserId recipient) => new(HasMail: true, ComposedMail.Of(mail, recipient));
}

/// <summary>The mail that the workflow sends.</summary>
/// <param name="Id">The id of the notification. It is also the value of the header <c>X-Shop-Message-Id</c>.</param>
/// <param name="Recipient">The user id.</param>
/// <param name="To">The address.</param>
public sealed record ComposedMail(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("recipient")] string Recipient,
    [property: JsonPropertyName("to")] string To,
    [property: JsonPropertyName("subject")] string Subject,
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("html")] string Html)
{
    internal static ComposedMail Of(Mail mail, UserId recipient) =>
        new($"{mail.Id}", $"{recipient}", $"{mail.To}", mail.Subject, mail.Text, mail.Html);
}

/// <summary>The input of the last task of the workflow: the mail that was sent.</summary>
public sealed record SentMail(
    [property: JsonPropertyName("id")] string Id, [property: JsonPropertyName("recipient")] string Recipient);
