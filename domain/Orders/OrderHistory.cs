namespace Shop.Domain.Orders;

/// <summary>The way of an order through its statuses, with when it changed last and how often.</summary>
public sealed record OrderHistory
{
    /// <exception cref="ArgumentException">
    /// The way does not start with <see cref="OrderStatus.Created"/> or takes a step that is not allowed, times run backwards, or
    /// the version is less than the number of steps.
    /// </exception>
    public OrderHistory(ValueList<OrderStep> steps, DateTimeOffset updatedAt, long version)
    {
        ArgumentOutOfRangeException.ThrowIfZero(steps.Count, nameof(steps));
        if (steps[0].Status != OrderStatus.Created || steps.Zip(steps.Skip(1)).Any(pair => !Follows(pair.First, pair.Second)))
        {
            throw new ArgumentException("An order is created first and then goes from status to status as allowed.", nameof(steps));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(updatedAt, steps[^1].At);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, steps.Count);
        (Steps, UpdatedAt, Version) = (steps, updatedAt, version);
    }

    /// <summary>Oldest first.</summary>
    public ValueList<OrderStep> Steps { get; }

    /// <summary>Never before the last step, whatever a skewed clock says.</summary>
    public DateTimeOffset UpdatedAt { get; }

    /// <summary>1 when created, one more with each change.</summary>
    public long Version { get; }

    public OrderStatus Status => Steps[^1].Status;

    public static OrderHistory Start(DateTimeOffset now) => new([new OrderStep(OrderStatus.Created, now)], now, version: 1);

    /// <summary>Null when the order never was in that status.</summary>
    public DateTimeOffset? When(OrderStatus status) => Steps.FirstOrDefault(step => step.Status == status)?.At;

    internal OrderHistory To(OrderStatus status, DateTimeOffset now) =>
        new([.. Steps, new OrderStep(status, Later(now))], Later(now), Version + 1);

    /// <summary>A change that leaves the status.</summary>
    internal OrderHistory Stay(DateTimeOffset now) => new(Steps, Later(now), Version + 1);

    private static bool Follows(OrderStep first, OrderStep second) =>
        first.Status.Next().Contains(second.Status) && first.At <= second.At;

    private DateTimeOffset Later(DateTimeOffset now) => now < UpdatedAt ? UpdatedAt : now;
}

/// <param name="At">When the order came to this status.</param>
public sealed record OrderStep(OrderStatus Status, DateTimeOffset At);
