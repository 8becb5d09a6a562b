namespace Shop.Domain.Payments;

/// <summary>The refund is higher than the amount that can still be refunded.</summary>
/// <param name="Left">The amount that can still be refunded; 0 or more.</param>
public sealed record RefundTooHigh(Money Left) : Refusal
{
    public override string Message => $"At most {Left} can be refunded.";
}

/// <summary>The order has <see cref="Limit"/> refunds already.</summary>
public sealed record TooManyRefunds(int Limit) : Refusal
{
    public override string Message => $"An order has at most {Limit} refunds.";
}

/// <summary>The customer's bank has taken the money back, or examines a dispute.</summary>
public sealed record PaymentDisputed : Refusal
{
    public override string Message => "The customer's bank disputes the payment, so the shop cannot refund it.";
}

/// <summary>Another refund of the order already has this id.</summary>
public sealed record RefundIdTaken(RefundId RefundId) : Refusal
{
    public override string Message => "Another refund of this order has this id.";
}

/// <summary>The captured amount is not the total of the order.</summary>
public sealed record PaymentMismatch(Money Expected, Money Captured) : Refusal
{
    public override string Message => "The amount of the payment is not the total of the order.";
}
