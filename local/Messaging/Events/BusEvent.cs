using System.Text.Json.Nodes;

namespace Shop.Local.Messaging.Events;

/// <summary>One entry of PutEvents.</summary>
/// <param name="Time">The time of the event; null for the time at which the bus receives the entry.</param>
internal sealed record BusEntry(string Source, string DetailType, JsonObject Detail, DateTimeOffset? Time = null)
{
    /// <summary>The ARNs of the resources that the event concerns.</summary>
    public IReadOnlyList<string> Resources { get; init; } = [];
}

/// <summary>An event that a bus received.</summary>
/// <param name="Rules">The rules that matched the event.</param>
/// <param name="Envelope">The event in the form in which targets receive it.</param>
public sealed record BusEvent(
    string Id, string Bus, DateTimeOffset Time, string Source, string DetailType, IReadOnlyList<string> Rules, JsonNode Envelope);
