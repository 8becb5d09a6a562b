namespace Shop.Domain.Orders;

/// <summary>
/// Limits what one customer can order without paying, so that no customer holds much stock and no thief tries out many cards.
/// </summary>
public static class OrderLimits
{
    /// <summary>The maximum number of orders of one customer whose checkout is not over.</summary>
    public const int MaxOpen = 10;

    /// <summary>The maximum number of failed payments of one customer within <see cref="Window"/>.</summary>
    public const int MaxFailedPayments = 10;

    /// <summary>How long a failed payment counts.</summary>
    public static TimeSpan Window { get; } = TimeSpan.FromHours(1);

    /// <summary>The orders of a customer that count for the limits. The other orders can be forgotten.</summary>
    public static ValueList<Order> Counting(IEnumerable<Order> placed, DateTimeOffset now) =>
        placed.Where(order => IsOpen(order) || HasFailedPayment(order, now)).ToValueList();

    /// <returns>Null when the customer can place another order; otherwise the limit that is reached.</returns>
    internal static Refusal? Refuse(ValueList<Order> placed, DateTimeOffset now)
    {
        var failed = placed.Where(order => HasFailedPayment(order, now)).Select(order => order.History.UpdatedAt).ToList();
        return failed.Count >= MaxFailedPayments
            ? new TooManyFailedPayments(failed.Order().ElementAt(failed.Count - MaxFailedPayments) + Window - now)
            : placed.Count(IsOpen) >= MaxOpen ? new TooManyOpenOrders()
            : null;
    }

    private static bool IsOpen(Order order) => !order.Status.IsSettled();

    private static bool HasFailedPayment(Order order, DateTimeOffset now) => order is FailedOrder
    {
        Reason: FailureReason.PaymentDeclined or FailureReason.PaymentNotCompleted,
    } && order.History.UpdatedAt > now - Window;
}
