using Amazon.DynamoDBv2;
using Shop.Domain.Events;

namespace Shop.Functions.Analytics;

/// <summary>Every event of the last 400 days.</summary>
internal sealed class EventLogStore(IAmazonDynamoDB dynamo, Paging paging, Writes writes)
{
    /// <summary>An event that is there already stays as it is.</summary>
    public Task AppendAsync(ShopEvent happened, CancellationToken cancellationToken) =>
        dynamo.TryWriteAsync(cancellationToken, writes.Create(ShopTable.EventLogs, LoggedEvent.Of(happened).Write()));

    /// <summary>The newest first. Eventually consistent.</summary>
    /// <returns>Refused: <see cref="Invalid"/> for <c>cursor</c>.</returns>
    public Task<Outcome<Page<LoggedEvent>>> ListAsync(EventQuery query, PageRequest page, CancellationToken cancellationToken) =>
        paging.ReadAsync(query.ToIndexQuery(), page, LoggedEvent.Read, cancellationToken);
}
