using Shop.Domain.Orders;

namespace Shop.Domain.Payments;

/// <summary>A difference that <see cref="PaymentReconciliation"/> found. The shop keeps the last one of each order; a person decides.</summary>
/// <param name="PaymentId">The card processor's id of the charge.</param>
/// <param name="Expected">The captured amount that the orders explain.</param>
/// <param name="Found">The captured amount at the card processor.</param>
/// <param name="Version">1 for the first finding of an order; each other finding adds 1.</param>
public sealed record PaymentFinding(
    OrderId OrderId, PaymentFault Fault, PaymentId PaymentId, Money Expected, Money Found, DateTimeOffset At, long Version)
{
    internal static PaymentFinding New(
        OrderId order, PaymentFault fault, PaymentId payment, Money expected, Money found, DateTimeOffset now) =>
        new(order, fault, payment, expected, found, now, Version: 1);

    /// <summary>This finding after an earlier one of the order. A finding that says the same changes nothing.</summary>
    public PaymentFinding After(PaymentFinding? earlier) =>
        earlier is null ? this
        : this with { At = earlier.At, Version = earlier.Version } == earlier ? earlier
        : this with { At = At.NotBefore(earlier.At), Version = earlier.Version + 1 };
}

/// <summary>What differs. The wire text is in kebab-case.</summary>
public enum PaymentFault
{
    /// <summary>A charge is captured for an order that the shop does not have.</summary>
    NoOrder,

    /// <summary>A charge is captured for an order that has another charge.</summary>
    SecondCharge,

    /// <summary>The captured amount is not the total of the order.</summary>
    OtherAmount,

    /// <summary>A charge is captured, and the checkout of its order has not ended.</summary>
    OrderStillOpen,

    /// <summary>The order is paid, and the card processor has not captured its charge.</summary>
    NotCaptured,
}

public static class PaymentFaults
{
    public static string Wire(this PaymentFault fault) => fault switch
    {
        PaymentFault.NoOrder => "no-order",
        PaymentFault.SecondCharge => "second-charge",
        PaymentFault.OtherAmount => "other-amount",
        PaymentFault.OrderStillOpen => "order-still-open",
        PaymentFault.NotCaptured => "not-captured",
    };

    public static Outcome<PaymentFault> Read(string? text, string field = "fault") => WireText.Read<PaymentFault>(text, field, Wire);
}
