using Shop.Domain.Orders;

namespace Shop.Functions.Orders;

/// <summary>Changes an order for its customer or an administrator. The audit log records the changes of administrators.</summary>
internal sealed class OrderChanges(OrderTransitions transitions, ChangePipeline pipeline)
{
    /// <param name="id">The order id in the path.</param>
    /// <param name="command">Creates the command from the order and the time of the change.</param>
    /// <param name="answer">Creates the answer from the changed order. By default it is 200 with the order.</param>
    /// <param name="movesStock">Whether the change can make pieces available again.</param>
    public Task<Reply> RunAsync(
        Call call,
        string id,
        Func<Order, DateTimeOffset, Outcome<OrderCommand>> command,
        Func<Order, Reply>? answer = null,
        bool movesStock = false) =>
        pipeline.RunAsync<StockedOrder, Order>(call, new()
        {
            Load = async (_, cancellationToken) => OrderId.TryParse(id, out var orderId)
                && await transitions.FindAsync(orderId, movesStock, cancellationToken) is { } read && read.Order.IsVisibleTo(call.Caller.Actor)
                ? read
                : null,
            Version = read => read.Order.History.Version,
            Decide = (read, now) => command(read.Order, now).Bind(known => OrderDecisions.Decide(read.Order, known)),
            Write = transitions.Write,
            Audit = call.Caller.Actor.Role == Role.Admin
                ? (read, after) => new(AuditAction.Update, AuditEntity.Of(after.Id), OrderView.Of(read.Order), OrderView.Of(after))
                : null,
            Answer = (_, after) => answer?.Invoke(after) ?? Reply.Ok(OrderView.Of(after)),
            Conflicts = WhenOvertaken.DecideAgain,
        });
}
