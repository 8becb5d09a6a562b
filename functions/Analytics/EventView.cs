using System.Text.Json;
using Shop.Domain.Events;

namespace Shop.Functions.Analytics;

/// <summary>An event as the API shows it.</summary>
/// <param name="Subject">The path of what changed: <c>orders/ord_…</c>.</param>
/// <param name="Version">The version that the subject got by the change.</param>
/// <param name="UserId">Whose it is: the user himself, an order's customer, a product's vendor; left out for the shop's own.</param>
/// <param name="Data">What the event says beyond that; its members depend on the type.</param>
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
