using System.Text.Json;
using Shop.Domain.Events;

namespace Shop.Functions.Analytics;

/// <summary>An event as the API shows it.</summary>
/// <param name="EventId"><inheritdoc cref="Domain.Events.EventId"/></param>
/// <param name="Type" example="OrderConfirmed">The type of the event.</param>
/// <param name="OccurredAt" example="2026-03-01T12:00:00.0000000Z">The time of the change that caused the event.</param>
/// <param name="Subject" example="orders/ord_01KJMJ2M00000000000000000A">The path of the changed resource.</param>
/// <param name="Version" example="3">The version of the resource after the change.</param>
/// <param name="UserId" example="5f2a3c1e-8f0b-4a6d-9b61-2f6f0c9d7e11">
/// The owner of the resource: the user itself, the customer of an order, or the vendor of a product; absent when the shop is the owner.
/// </param>
/// <param name="Data">The other facts of the event; their names depend on the type.</param>
internal sealed record EventView(
    string EventId,
    [property: Wire<EventKind>] string Type,
    DateTimeOffset OccurredAt,
    string Subject,
    long Version,
    string? UserId,
    JsonElement Data)
{
    public static EventView Of(LoggedEvent logged) => new(
        $"{logged.Id}",
        logged.Kind.Wire(),
        logged.Occurrence.At,
        $"{logged.Occurrence.Subject}",
        logged.Occurrence.Version,
        logged.Occurrence.User?.ToString(),
        JsonElement.Parse(logged.Data));
}
