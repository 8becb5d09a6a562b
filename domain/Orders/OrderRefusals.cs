using Shop.Domain.Carts;
using Shop.Domain.Pricing;

namespace Shop.Domain.Orders;

/// <summary>The command is not allowed in the state of the order.</summary>
/// <param name="Asked">The participle that completes "cannot be".</param>
public sealed record OrderNotReady(OrderStatus Status, string Asked) : Refusal
{
    public override string Message => $"An order that is {Status.Wire()} cannot be {Asked}.";
}

/// <summary>The cart was already ordered, and that order did not fail.</summary>
public sealed record OrderOpen(OrderId OrderId) : Refusal
{
    public override string Message => "This cart is ordered already. Change the cart to place another order.";
}

/// <summary>The customer has <see cref="OrderLimits.MaxOpen"/> orders whose checkout is not over.</summary>
public sealed record TooManyOpenOrders : Refusal, IRetryLater
{
    public override string Message => $"You have {OrderLimits.MaxOpen} orders that are not paid yet. Complete or cancel one of them first.";

    public TimeSpan RetryAfter => TimeSpan.FromMinutes(1);
}

/// <summary>Too many payments of the customer failed within <see cref="OrderLimits.Window"/>.</summary>
/// <param name="RetryAfter">The time until fewer than <see cref="OrderLimits.MaxFailedPayments"/> failed payments count.</param>
public sealed record TooManyFailedPayments(TimeSpan RetryAfter) : Refusal, IRetryLater
{
    public override string Message => "Too many of your payments failed. Please wait before you order again.";
}

/// <summary>The cart or its price differs from what the customer saw.</summary>
/// <param name="Quote">The current quote.</param>
public sealed record QuoteChanged(Quote Quote, CartContents Contents) : Refusal
{
    public override string Message => $"The cart or its price has changed. The total is now {Quote.Total}.";
}

/// <summary>Another checkout processes the order.</summary>
public sealed record OrderInOtherHands(ExecutionId Execution) : Refusal
{
    public override string Message => "Another checkout is processing this order.";
}
