using Shop.Domain.Orders;

namespace Shop.Functions.Orders;

internal sealed class RestartAbandonedOrders(OrderStore orders, OrderTransitions transitions, TimeProvider time)
{
    /// <summary>
    /// Asks for another checkout of every order whose checkout never started or must have ended. Only the checkout fails an order, because it
    /// cancels the payment first.
    /// </summary>
    [LambdaFunction(Timeout = 300)]
    [Scheduled("abandoned-orders", "rate(15 minutes)")]
    [Access(ShopTable.Orders, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.Orders, Grant.Query, Index = Tables.OrdersByStatus)]
    public async Task Handle(ScheduledRun run, ILambdaContext context)
    {
        using var deadline = Deadline.Of(context, time);
        var (found, restarted) = (0, 0);
        foreach (var status in new[] { OrderStatus.Created, OrderStatus.Processing, OrderStatus.AwaitingPayment })
        {
            var latest = time.GetUtcNow() - UnsettledOrder.LongestStart;
            await foreach (var id in orders.ListPlacedAsync(status, DateTimeOffset.UnixEpoch, latest, deadline.Token))
            {
                found++;
                restarted += await RestartAsync(id, deadline.Token) ? 1 : 0;
            }
        }

        Log.AbandonedOrders(context, run.ScheduledTime, found, restarted);
    }

    private async Task<bool> RestartAsync(OrderId id, CancellationToken cancellationToken)
    {
        var restarts = 0;
        var restarted = await transitions.ApplyAsync(
            id,
            movesStock: false,
            (order, now) =>
            {
                restarts = (order as UnsettledOrder)?.Restarts ?? 0;
                return OrderDecisions.Decide(order, new RestartAbandoned(now));
            },
            cancellationToken);
        return restarted.Match(order => order is UnsettledOrder unsettled && unsettled.Restarts > restarts, _ => false);
    }
}
