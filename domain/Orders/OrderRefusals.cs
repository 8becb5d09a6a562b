namespace Shop.Domain.Orders;

/// <summary>The command is not allowed in the state of the order.</summary>
/// <param name="Asked">The participle that completes "cannot be".</param>
public sealed record OrderNotReady(OrderStatus Status, string Asked) : Refusal
{
    public override string Message => $"An order that is {Status.Wire()} cannot be {Asked}.";
}

/// <summary>Another checkout processes the order.</summary>
public sealed record OrderInOtherHands(ExecutionId Execution) : Refusal
{
    public override string Message => "Another checkout is processing this order.";
}
