using Shop.Domain.Payments;

namespace Shop.Domain.Orders;

/// <summary>What is asked of an order, and when.</summary>
public abstract record OrderCommand
{
    private protected OrderCommand(DateTimeOffset now) => Now = now;

    public DateTimeOffset Now { get; }

    /// <summary>Completes "An order that is delivered cannot be …".</summary>
    internal abstract string Participle { get; }
}

public sealed record StartProcessing(ExecutionId Execution, DateTimeOffset Now) : OrderCommand(Now)
{
    internal override string Participle => "processed";
}

public sealed record AwaitPayment(DateTimeOffset Now) : OrderCommand(Now)
{
    internal override string Participle => "kept waiting for a payment";
}

/// <param name="Payment">Null exactly when the order costs nothing.</param>
public sealed record ConfirmPayment(PaymentId? Payment, Money Captured, DateTimeOffset Now) : OrderCommand(Now)
{
    internal override string Participle => "confirmed";
}

public sealed record Fail(FailureReason Reason, DateTimeOffset Now) : OrderCommand(Now)
{
    internal override string Participle => "given up";
}

/// <summary>The customer's: at once before a checkout has started, a wish while one is at work.</summary>
public sealed record RequestCancellation(DateTimeOffset Now) : OrderCommand(Now)
{
    internal override string Participle => "cancelled";
}

/// <summary>The checkout's, when it could still stop.</summary>
public sealed record CompleteCancellation(DateTimeOffset Now) : OrderCommand(Now)
{
    internal override string Participle => "cancelled by its checkout";
}

public sealed record Ship(Shipment Shipment, DateTimeOffset Now) : OrderCommand(Now)
{
    internal override string Participle => "shipped";
}

public sealed record Deliver(DateTimeOffset Now) : OrderCommand(Now)
{
    internal override string Participle => "delivered";
}

/// <param name="Amount">Null for all that can be refunded.</param>
public sealed record GrantRefund(RefundId Id, Money? Amount, RefundReason Reason, DateTimeOffset Now) : OrderCommand(Now)
{
    internal override string Participle => "refunded";
}
