using Shop.Domain.Events;

namespace Shop.Functions.Analytics;

/// <summary>Adds and lists the events of the shop. An event is kept for <see cref="LoggedEvent.Lifetime"/>.</summary>
internal sealed class EventLogStore(Transactions transactions, Paging paging, Writes writes)
{
    /// <summary>Adds an event. An event that already exists is not changed.</summary>
    public Task AppendAsync(ShopEvent happened, CancellationToken cancellationToken) =>
        transactions.TryWriteAsync(cancellationToken, writes.Create(ShopTable.EventLogs, LoggedEvent.Of(happened).Write()));

    /// <summary>Lists events, the newest first. Eventually consistent.</summary>
    /// <returns>Refused: <see cref="Invalid"/> for <c>cursor</c>.</returns>
    public Task<Outcome<Page<LoggedEvent>>> ListAsync(EventQuery query, PageRequest page, CancellationToken cancellationToken) =>
        paging.ReadAsync(query.ToIndexQuery(), page, LoggedEvent.Read, cancellationToken);
}
