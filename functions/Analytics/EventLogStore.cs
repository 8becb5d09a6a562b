using Amazon.DynamoDBv2;
using Shop.Domain;
using Shop.Domain.Events;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Analytics;

/// <summary>Every event of the last 400 days.</summary>
internal sealed class EventLogStore(IAmazonDynamoDB dynamo, Paging paging, Writes writes)
{
    /// <summary>An event that is there already stays as it is.</summary>
    public Task AppendAsync(ShopEvent happened, CancellationToken cancellationToken) =>
        dynamo.TryWriteAsync(cancellationToken, writes.Create(ShopTable.EventLogs, LoggedEvent.Of(happened).Write()));

    /// <summary>Of one kind and one day (UTC), the newest first. Eventually consistent.</summary>
    /// <returns>Refused: <see cref="Invalid"/> for <c>cursor</c>.</returns>
    public Task<Outcome<Page<LoggedEvent>>> ListAsync(EventKind kind, DateOnly day, PageRequest page, CancellationToken cancellationToken) => paging.ReadAsync(
        new IndexQuery(ShopTable.EventLogs, Tables.EventLogsByType, LoggedEvent.TypeDay(kind, day)), page, LoggedEvent.Read, cancellationToken);
}
