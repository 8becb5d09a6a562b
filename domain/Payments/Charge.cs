using Shop.Domain.Inventory;
using Shop.Domain.Orders;

namespace Shop.Domain.Payments;

/// <summary>The charge of an order's total at the card processor, with the last report of the processor.</summary>
/// <param name="Id">The processor's id of the payment.</param>
/// <param name="Amount">The total of the order.</param>
/// <param name="Reason">The reason of a decline, for the customer; null when the charge was not declined.</param>
/// <param name="Version">1 for a new charge; each change adds 1.</param>
public sealed record Charge(
    OrderId OrderId, PaymentId Id, Money Amount, ChargeStatus Status, string? Reason, DateTimeOffset UpdatedAt, long Version)
{
    /// <summary>The captured amount; 0 before a capture.</summary>
    public Money Captured => Status == ChargeStatus.Captured ? Amount : Money.Zero(Amount.Currency);

    /// <summary>Whether the money was captured for an order that will never be confirmed.</summary>
    public bool IsUnclaimed(Order order) => Status == ChargeStatus.Captured && order.Stock == ReservationState.Released;

    public static Charge Record(OrderId order, PaymentId id, Money amount, ChargeStatus status, string? reason, DateTimeOffset now) =>
        new(order, id, amount, status, reason, now, Version: 1);

    /// <summary>
    /// Applies a report of the processor to the charge. Reports can arrive in any order and more than once. A captured charge does not
    /// change. A declined charge does not wait for the customer again: that report is older. A cancelled charge changes only when it turns
    /// out to be captured.
    /// </summary>
    public Charge After(ChargeStatus reported, string? reason, DateTimeOffset now) => (Status, reported) switch
    {
        _ when Status == reported => this,
        (ChargeStatus.Captured, _) => this,
        (ChargeStatus.Declined, ChargeStatus.ActionRequired) => this,
        (ChargeStatus.Cancelled, not ChargeStatus.Captured) => this,
        _ => this with { Status = reported, Reason = reason ?? Reason, UpdatedAt = now.NotBefore(UpdatedAt), Version = Version + 1 },
    };
}

/// <summary>The state of a <see cref="Charge"/>; the wire text is in kebab-case.</summary>
public enum ChargeStatus
{
    /// <summary>The customer must authenticate the payment with the bank.</summary>
    ActionRequired,

    Captured,

    Declined,

    /// <summary>The charge was cancelled before a capture; it can no longer be paid.</summary>
    Cancelled,
}

public static class ChargeStatuses
{
    public static string Wire(this ChargeStatus status) => status switch
    {
        ChargeStatus.ActionRequired => "action-required",
        ChargeStatus.Captured => "captured",
        ChargeStatus.Declined => "declined",
        ChargeStatus.Cancelled => "cancelled",
    };

    public static Outcome<ChargeStatus> Read(string? text, string field = "status") => WireText.Read<ChargeStatus>(text, field, Wire);
}
