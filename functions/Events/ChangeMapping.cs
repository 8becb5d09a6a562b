using Amazon.DynamoDBv2.Model;
using Amazon.Lambda.DynamoDBEvents;
using Shop.Domain.Events;

namespace Shop.Functions.Events;

/// <summary>Maps the changes of a table to events. The same change always gives the same events.</summary>
internal sealed class ChangeMapping(TimeProvider time)
{
    /// <param name="between">
    /// Returns the events of one change. Its arguments are the state before the change, the state after the change, and the time of the
    /// commit.
    /// </param>
    /// <exception cref="InvalidOperationException">
    /// There are more events than a pipe can deliver, so the stream must deliver fewer changes at once.
    /// </exception>
    public IReadOnlyList<EventDocument> Map<T>(
        IReadOnlyList<DynamoDBEvent.DynamodbStreamRecord> changes,
        ILambdaContext context,
        Func<Dictionary<string, AttributeValue>, T> read,
        Func<T?, T?, DateTimeOffset, ValueList<ShopEvent>> between)
        where T : class
    {
        var started = time.GetTimestamp();
        var events = changes.Select(change => change.Dynamodb).SelectMany(Of).Select(EventDocument.Of).ToList();
        Log.Mapped(context, changes.Count, events.Count, time.GetElapsedTime(started));
        return events.Count <= MapsStreamAttribute.MaxEvents
            ? events
            : throw new InvalidOperationException($"{changes.Count} changes have {events.Count} events.");

        ValueList<ShopEvent> Of(DynamoDBEvent.StreamRecord change)
        {
            var at = DateTime.SpecifyKind(change.ApproximateCreationDateTime, DateTimeKind.Utc);
            return between(Image(change.OldImage), Image(change.NewImage), new(at));
        }

        T? Image(Dictionary<string, DynamoDBEvent.AttributeValue>? image) => image is null ? null : read(Item(image));
    }

    private static Dictionary<string, AttributeValue> Item(Dictionary<string, DynamoDBEvent.AttributeValue> image) =>
        image.ToDictionary(attribute => attribute.Key, attribute => Value(attribute.Value), StringComparer.Ordinal);

    private static AttributeValue Value(DynamoDBEvent.AttributeValue value) => value switch
    {
        { S: { } text } => new() { S = text },
        { N: { } number } => new() { N = number },
        { BOOL: { } flag } => new() { BOOL = flag },
        { M: { } map } => new() { M = Item(map), IsMSet = true },
        { L: { } list } => new() { L = [.. list.Select(Value)], IsLSet = true },
        _ => throw new InvalidDataException("The shop writes texts, numbers, flags, maps and lists only."),
    };
}
