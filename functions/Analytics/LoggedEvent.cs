using Amazon.DynamoDBv2.Model;
using Shop.Domain.Events;
using Shop.Functions.Events;

namespace Shop.Functions.Analytics;

/// <summary>An event in the event log.</summary>
/// <param name="Data">The JSON of <see cref="EventData"/>.</param>
internal sealed record LoggedEvent(EventId Id, EventKind Kind, Occurrence Occurrence, string Data)
{
    /// <summary>The age at which DynamoDB deletes an event.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);

    public static LoggedEvent Of(ShopEvent happened) =>
        new(happened.Id, happened.Kind, happened.Occurrence, Json.Write(EventData.Of(happened)));

    /// <summary>The partition of the type index that contains the events of one kind and one day in UTC.</summary>
    public static string TypeDay(EventKind kind, DateOnly day) => $"{kind.Wire()}#{day:yyyy-MM-dd}";

    /// <summary>
    /// Writes the item of the event. When the event belongs to no user, the item has the subject in place of the user id.
    /// </summary>
    public Dictionary<string, AttributeValue> Write() => Item.Of(
        ("userId", Item.Text(Occurrence.User?.ToString() ?? $"{Occurrence.Subject}")),
        ("sortKey", Item.Text($"{Timestamp.Write(Occurrence.At)}#{Id}")),
        ("typeDay", Item.Text(TypeDay(Kind, DateOnly.FromDateTime(Occurrence.At.UtcDateTime)))),
        ("eventId", Item.Text(Id)),
        ("type", Item.Text(Kind.Wire())),
        ("subject", Item.Text(Occurrence.Subject)),
        ("version", Item.Number(Occurrence.Version)),
        ("occurredAt", Item.Time(Occurrence.At)),
        ("user", Item.Text(Occurrence.User)),
        ("data", Item.Text(Data)),
        (Tables.ExpiresAt, Item.Number(Occurrence.At.Add(Lifetime).ToUnixTimeSeconds())));

    public static LoggedEvent Read(Dictionary<string, AttributeValue> item) => new(
        EventId.Parse(item.Text("eventId")),
        EventKinds.Read(item.Text("type")).Require(),
        new Occurrence(
            Subject.Parse(item.Text("subject")),
            item.Number("version"),
            item.Time("occurredAt"),
            item.TextOrNull("user") is { } user ? UserId.Parse(user) : null),
        item.Text("data"));
}
