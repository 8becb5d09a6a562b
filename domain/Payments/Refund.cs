namespace Shop.Domain.Payments;

/// <summary>A refund that was granted to the customer.</summary>
/// <param name="Amount">Above 0.</param>
public sealed record Refund(RefundId Id, Money Amount, RefundReason Reason, DateTimeOffset At);

/// <summary>The reason for a refund; the wire text is the lower-case name.</summary>
public enum RefundReason
{
    Returned,
    Damaged,
    Undelivered,
    Goodwill,

    /// <summary>The customer cancelled the paid order before it was shipped.</summary>
    Cancelled,
}

public static class RefundReasons
{
    public static string Wire(this RefundReason reason) => reason switch
    {
        RefundReason.Returned => "returned",
        RefundReason.Damaged => "damaged",
        RefundReason.Undelivered => "undelivered",
        RefundReason.Goodwill => "goodwill",
        RefundReason.Cancelled => "cancelled",
    };

    public static Outcome<RefundReason> Read(string? text, string field = "reason") => WireText.Read<RefundReason>(text, field, Wire);
}
