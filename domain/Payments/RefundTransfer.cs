using Shop.Domain.Orders;

namespace Shop.Domain.Payments;

/// <summary>The transfer of a granted refund, with what the card processor said last.</summary>
/// <param name="Version">1 when recorded; each change adds 1.</param>
public sealed record RefundTransfer(
    OrderId OrderId, RefundId Id, Money Amount, RefundStatus Status, DateTimeOffset UpdatedAt, long Version)
{
    public static RefundTransfer Record(OrderId order, RefundId id, Money amount, RefundStatus status, DateTimeOffset now) =>
        new(order, id, amount, status, now, Version: 1);

    /// <summary>
    /// The transfer after a report of the processor. Reports come in any order and more than once: a failure is final, and a transfer that
    /// succeeded can only turn out to have failed.
    /// </summary>
    public RefundTransfer After(RefundStatus reported, DateTimeOffset now) =>
        reported <= Status ? this : this with { Status = reported, UpdatedAt = now.NotBefore(UpdatedAt), Version = Version + 1 };
}

/// <summary>The state of a <see cref="RefundTransfer"/>, in the order in which states can follow; the wire text is the lower-case name.</summary>
public enum RefundStatus
{
    Pending,

    Succeeded,

    /// <summary>The customer's bank or the card processor did not accept the refund: a person must pay the customer in another way.</summary>
    Failed,
}

public static class RefundStatuses
{
    public static string Wire(this RefundStatus status) => status switch
    {
        RefundStatus.Pending => "pending",
        RefundStatus.Succeeded => "succeeded",
        RefundStatus.Failed => "failed",
    };

    public static Outcome<RefundStatus> Read(string? text, string field = "status") => WireText.Read<RefundStatus>(text, field, Wire);
}
