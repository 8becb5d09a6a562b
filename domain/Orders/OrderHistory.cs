namespace Shop.Domain.Orders;

/// <summary>The statuses of an order over time, the time of its last change and the number of its changes.</summary>
public sealed record OrderHistory
{
    /// <exception cref="ArgumentException">
    /// The first step is not <see cref="OrderStatus.Created"/>, a step is earlier than the previous step or is not allowed after the
    /// previous step, or the version is less than the number of steps.
    /// </exception>
    public OrderHistory(ValueList<OrderStep> steps, DateTimeOffset updatedAt, long version)
    {
        ArgumentOutOfRangeException.ThrowIfZero(steps.Count, nameof(steps));
        Argument.Require(
            steps[0].Status == OrderStatus.Created && steps.Zip(steps.Skip(1)).All(pair => Follows(pair.First, pair.Second)),
            "The steps must start with Created and follow the allowed transitions.");
        ArgumentOutOfRangeException.ThrowIfLessThan(updatedAt, steps[^1].At);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, steps.Count);
        (Steps, UpdatedAt, Version) = (steps, updatedAt, version);
    }

    /// <summary>The steps, oldest first.</summary>
    public ValueList<OrderStep> Steps { get; }

    /// <summary>The time of the last change. It is not before the last step, even when the clock is wrong.</summary>
    public DateTimeOffset UpdatedAt { get; }

    /// <summary>The version: 1 for a new order; each change adds 1.</summary>
    public long Version { get; }

    public OrderStatus Status => Steps[^1].Status;

    public static OrderHistory Start(DateTimeOffset now) => new([new OrderStep(OrderStatus.Created, now)], now, version: 1);

    /// <summary>When the order got the status; null when it never had it.</summary>
    public DateTimeOffset? When(OrderStatus status) => Steps.FirstOrDefault(step => step.Status == status)?.At;

    internal OrderHistory To(OrderStatus status, DateTimeOffset now) =>
        new([.. Steps, new OrderStep(status, now.NotBefore(UpdatedAt))], now.NotBefore(UpdatedAt), Version + 1);

    /// <summary>Records a change that keeps the status.</summary>
    internal OrderHistory Stay(DateTimeOffset now) => new(Steps, now.NotBefore(UpdatedAt), Version + 1);

    private static bool Follows(OrderStep first, OrderStep second) =>
        first.Status.Next().Contains(second.Status) && first.At <= second.At;
}

/// <param name="At">When the order got the status.</param>
public sealed record OrderStep(OrderStatus Status, DateTimeOffset At);
