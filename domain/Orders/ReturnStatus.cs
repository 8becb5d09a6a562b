namespace Shop.Domain.Orders;

/// <summary>Where a return stands; the wire text is the lower-case name.</summary>
public enum ReturnStatus
{
    Requested,
    Approved,

    /// <summary>The goods are back and were looked at.</summary>
    Received,

    /// <summary>Closed: the customer keeps the goods.</summary>
    Rejected,

    /// <summary>Closed: the money goes back.</summary>
    Refunded,
}

public static class ReturnStatuses
{
    public static string Wire(this ReturnStatus status) => status switch
    {
        ReturnStatus.Requested => "requested",
        ReturnStatus.Approved => "approved",
        ReturnStatus.Received => "received",
        ReturnStatus.Rejected => "rejected",
        ReturnStatus.Refunded => "refunded",
    };

    public static Outcome<ReturnStatus> Read(string? text, string field = "status") => WireText.Read<ReturnStatus>(text, field, Wire);
}
