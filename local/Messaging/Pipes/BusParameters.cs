using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Shop.Local.Messaging.Events;
using Shop.Local.Stacks;

namespace Shop.Local.Messaging.Pipes;

/// <summary>Makes an entry of PutEvents from a record of a pipe. Each parameter is a text, or a path to a value of the record.</summary>
internal sealed class BusParameters
{
    private readonly Func<JsonNode, string?> source;
    private readonly Func<JsonNode, string?> detailType;
    private readonly Func<JsonNode, string?> time;

    private BusParameters(Func<JsonNode, string?> source, Func<JsonNode, string?> detailType, Func<JsonNode, string?> time) =>
        (this.source, this.detailType, this.time) = (source, detailType, time);

    /// <exception cref="LocalRunException">A parameter is missing, or the local run does not serve it.</exception>
    public static BusParameters Read(string pipe, ImmutableDictionary<string, object> state)
    {
        var owner = $"{pipe} eventBridgeEventBusParameters";
        state.DemandOnly(owner, "source", "detailType", "time");
        return new(Value(owner, state.Text("source")), Value(owner, state.Text("detailType")), Value(owner, state.OptionalText("time")));
    }

    /// <exception cref="FormatException">The record lacks a value that the entry needs, or the record is not an object.</exception>
    public BusEntry EntryOf(JsonNode? record) => record is JsonObject detail
        ? new(
            source(detail) ?? throw Missing("source"),
            detailType(detail) ?? throw Missing("detail type"),
            detail,
            time(detail) is { } at ? DateTimeOffset.Parse(at, CultureInfo.InvariantCulture) : null)
        : throw new FormatException($"PutEvents takes objects only, not {PlainJson.Text(record)}");

    private static Func<JsonNode, string?> Value(string owner, string? parameter)
    {
        if (parameter is null || !EventPath.IsPath(parameter))
        {
            return _ => parameter;
        }

        var path = EventPath.Parse(owner, parameter);
        return record => path.TryRead(record, out var value) && value is JsonValue ? $"{value}" : null;
    }

    private static FormatException Missing(string what) => new($"the path to the {what} of an event leads to no text");
}
