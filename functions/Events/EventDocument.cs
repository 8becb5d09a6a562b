using System.Text.Json;
using System.Text.Json.Serialization;
using Shop.Domain.Events;

namespace Shop.Functions.Events;

/// <summary>
/// An event as JSON. On the bus, this JSON is the <c>detail</c> of the event and <see cref="Type"/> is its <c>detail-type</c>.
/// </summary>
/// <param name="Subject">The path of the changed entity.</param>
/// <param name="Version">The version of the entity after the change.</param>
/// <param name="OccurredAt">The time of the change in RFC 3339, in UTC.</param>
/// <param name="Data">The JSON of <see cref="EventData"/>.</param>
/// <param name="UserId">The owner of the entity; null when the shop is the owner.</param>
public sealed record EventDocument(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("type")] string Type,
    [property: JsonPropertyName("subject")] string Subject,
    [property: JsonPropertyName("version")] long Version,
    [property: JsonPropertyName("occurredAt")] string OccurredAt,
    [property: JsonPropertyName("data")] JsonElement Data,
    [property: JsonPropertyName("userId")] string? UserId = null)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Default)
    {
        RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    };

    internal static EventDocument Of(ShopEvent happened) => new(
        $"{happened.Id}",
        happened.Kind.Wire(),
        $"{happened.Occurrence.Subject}",
        happened.Occurrence.Version,
        Timestamp.Write(happened.Occurrence.At),
        JsonElement.Parse(Json.Write(EventData.Of(happened))),
        happened.Occurrence.User?.ToString());

    /// <summary>Reads the event from the body of a queue message. The body is the event in the form in which the bus delivers it.</summary>
    /// <exception cref="InvalidDataException">The text is not an event of this shop.</exception>
    internal static ShopEvent ReadDelivered(string body)
    {
        try
        {
            using var delivered = JsonDocument.Parse(body);
            return delivered.RootElement.GetProperty("detail").Deserialize<EventDocument>(Options)!.ToEvent();
        }
        catch (Exception exception)
        {
            throw new InvalidDataException("The message is not an event of this shop.", exception);
        }
    }

    private ShopEvent ToEvent()
    {
        var occurrence = new Occurrence(
            Domain.Events.Subject.Parse(Subject),
            Version,
            Timestamp.Parse(OccurredAt),
            UserId is null ? null : Domain.Users.UserId.Parse(UserId));
        var happened = EventReader.Read(EventKinds.Read(Type).Require(), occurrence, Data);
        return $"{happened.Id}" == Id ? happened : throw new InvalidDataException($"The id of the event is {happened.Id}, not {Id}.");
    }
}
