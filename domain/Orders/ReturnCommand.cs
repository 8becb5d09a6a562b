using Shop.Domain.Payments;

namespace Shop.Domain.Orders;

/// <summary>A request to change a return of a delivered order.</summary>
public abstract record ReturnCommand : OrderCommand
{
    private protected ReturnCommand(ReturnId id, DateTimeOffset now)
        : base(now) => Id = id;

    public ReturnId Id { get; }
}

public sealed record RequestReturn(ReturnId Id, ValueList<ReturnLine> Lines, Remark Reason, DateTimeOffset Now) : ReturnCommand(Id, Now)
{
    internal override string Participle => "returned";
}

public sealed record ApproveReturn(ReturnId Id, DateTimeOffset Now) : ReturnCommand(Id, Now)
{
    internal override string Participle => "approved";
}

/// <summary>Rejects a return that was not accepted, or whose goods never arrived.</summary>
public sealed record RejectReturn(ReturnId Id, Remark Why, DateTimeOffset Now) : ReturnCommand(Id, Now)
{
    internal override string Participle => "rejected";
}

/// <param name="Lines">The pieces that arrived; a product without arrived pieces can be left out.</param>
public sealed record ReceiveReturn(ReturnId Id, ValueList<ReceivedLine> Lines, DateTimeOffset Now) : ReturnCommand(Id, Now)
{
    internal override string Participle => "received";
}

/// <param name="Refund">The id of the refund; not used when there is nothing to refund.</param>
public sealed record RefundReturn(ReturnId Id, RefundId Refund, DateTimeOffset Now) : ReturnCommand(Id, Now)
{
    internal override string Participle => "refunded";
}
