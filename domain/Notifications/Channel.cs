namespace Shop.Domain.Notifications;

/// <summary>How a notification reaches its recipient; the wire text is in kebab-case.</summary>
public enum Channel
{
    /// <summary>The recipient reads it in the list of notifications.</summary>
    InApp,

    /// <summary>The recipient also gets it by mail.</summary>
    Email,
}

/// <summary>How far the delivery of a notification is; the wire text is the lower-case name.</summary>
public enum DeliveryState
{
    /// <summary>The mail is not sent yet.</summary>
    Pending,

    /// <summary>The mail was handed over to the mail service, or the notification needs no mail.</summary>
    Sent,

    /// <summary>The recipient has no address to which a mail may go.</summary>
    Undeliverable,
}

public static class Channels
{
    public static string Wire(this Channel channel) => channel switch
    {
        Channel.InApp => "in-app",
        Channel.Email => "email",
    };

    public static Outcome<Channel> Read(string? text, string field = "channel") => WireText.Read<Channel>(text, field, Wire);
}

public static class DeliveryStates
{
    public static string Wire(this DeliveryState state) => state switch
    {
        DeliveryState.Pending => "pending",
        DeliveryState.Sent => "sent",
        DeliveryState.Undeliverable => "undeliverable",
    };

    public static Outcome<DeliveryState> Read(string? text, string field = "delivery") => WireText.Read<DeliveryState>(text, field, Wire);
}
