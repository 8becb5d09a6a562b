using Shop.Domain.Payments;

namespace Shop.Domain.Orders;

/// <summary>A request to change an order, and the time of the request.</summary>
public abstract record OrderCommand
{
    private protected OrderCommand(DateTimeOffset now) => Now = now;

    public DateTimeOffset Now { get; }

    /// <summary>The participle that completes "An order that is delivered cannot be …".</summary>
    internal abstract string Participle { get; }
}

public sealed record StartProcessing(ExecutionId Execution, DateTimeOffset Now) : OrderCommand(Now)
{
    internal override string Participle => "processed";
}

/// <summary>Asks for another checkout of an order. It changes nothing unless this execution has the order.</summary>
/// <param name="Ended">The execution that ended without a result.</param>
public sealed record RestartCheckout(ExecutionId Ended, DateTimeOffset Now) : OrderCommand(Now)
{
    internal override string Participle => "checked out again";
}

/// <summary>Asks for another checkout of an order that is abandoned. It changes nothing for other orders.</summary>
public sealed record RestartAbandoned(DateTimeOffset Now) : OrderCommand(Now)
{
    internal override string Participle => "checked out again";
}

public sealed record AwaitPayment(DateTimeOffset Now) : OrderCommand(Now)
{
    internal override string Participle => "kept waiting for a payment";
}

/// <summary>The payment was captured.</summary>
/// <param name="Payment">Null when the total is 0, and only then.</param>
public sealed record ConfirmPayment(PaymentId? Payment, Money Captured, DateTimeOffset Now) : OrderCommand(Now)
{
    internal override string Participle => "confirmed";
}

public sealed record Fail(FailureReason Reason, DateTimeOffset Now) : OrderCommand(Now)
{
    internal override string Participle => "given up";
}

/// <summary>The customer cancels. Before a checkout the order is cancelled at once; during a checkout the request is recorded.</summary>
public sealed record RequestCancellation(DateTimeOffset Now) : OrderCommand(Now)
{
    internal override string Participle => "cancelled";
}

/// <summary>The checkout carries out a recorded cancellation request.</summary>
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

/// <summary>The card processor reports a dispute of the payment.</summary>
public sealed record RecordDispute(Dispute Dispute, DateTimeOffset Now) : OrderCommand(Now)
{
    internal override string Participle => "disputed";
}

/// <param name="Amount">Null refunds everything that can still be refunded.</param>
public sealed record GrantRefund(RefundId Id, Money? Amount, RefundReason Reason, DateTimeOffset Now) : OrderCommand(Now)
{
    internal override string Participle => "refunded";
}
