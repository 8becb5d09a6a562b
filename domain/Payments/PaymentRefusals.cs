namespace Shop.Domain.Payments;

/// <summary>More was to go back than is left.</summary>
/// <param name="Left">What can be refunded, 0 at least.</param>
public sealed record RefundTooHigh(Money Left) : Refusal
{
    public override string Message => $"At most {Left} can be refunded.";
}

/// <summary>The order was refunded in as many parts as it may be.</summary>
public sealed record TooManyRefunds(int Limit) : Refusal
{
    public override string Message => $"An order is refunded in {Limit} parts at most.";
}

/// <summary>Another refund of the order has that id.</summary>
public sealed record RefundIdTaken(RefundId RefundId) : Refusal
{
    public override string Message => "Another refund of the order has this id.";
}

/// <summary>What was captured is not what the order costs.</summary>
public sealed record PaymentMismatch(Money Expected, Money Captured) : Refusal
{
    public override string Message => "The payment is not over the order's total.";
}
