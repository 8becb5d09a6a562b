namespace Shop.Domain.Orders;

/// <summary>The status of a return; the wire text is the lower-case name.</summary>
public enum ReturnStatus
{
    Requested,
    Approved,

    /// <summary>The goods have arrived and were checked.</summary>
    Received,

    /// <summary>Closed: the customer keeps the goods.</summary>
    Rejected,

    /// <summary>Closed: the customer gets the refund.</summary>
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
