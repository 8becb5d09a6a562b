namespace Shop.Domain.Notifications;

/// <summary>A part of the body of a mail. Its texts are plain; <see cref="MailLayout"/> escapes them.</summary>
public abstract record MailPart
{
    private protected MailPart()
    {
    }
}

public sealed record MailParagraph(string Text) : MailPart;

/// <summary>Lines with a label and a value.</summary>
public sealed record MailTable(ValueList<MailRow> Rows) : MailPart;

public sealed record MailRow(string Label, string Value);
