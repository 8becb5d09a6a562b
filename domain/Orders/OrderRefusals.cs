namespace Shop.Domain.Orders;

/// <summary>An order in this state cannot do this.</summary>
/// <param name="Asked">Completes "cannot be".</param>
public sealed record OrderNotReady(OrderStatus Status, string Asked) : Refusal
{
    public override string Message => $"An order that is {Status.Wire()} cannot be {Asked}.";
}

/// <summary>Another checkout is at work on the order.</summary>
public sealed record OrderInOtherHands(ExecutionId Execution) : Refusal
{
    public override string Message => "Another checkout is at work on this order.";
}
