using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Shop.Local.Messaging.Events;

/// <summary>A JSON path of EventBridge to one value: <c>$.detail.order-id</c>, <c>$.detail.lines[0]</c>, <c>$['detail']</c>.</summary>
internal sealed partial class EventPath
{
    private readonly IReadOnlyList<object> steps;

    private EventPath(IReadOnlyList<object> steps) => this.steps = steps;

    /// <summary>Whether EventBridge reads the text as a path and not as the value itself.</summary>
    public static bool IsPath(string text) => text is "$" || text.StartsWith("$.", StringComparison.Ordinal);

    /// <param name="owner">The name of the resource in the error message.</param>
    /// <exception cref="LocalRunException">The text is not a path that the local run evaluates.</exception>
    public static EventPath Parse(string owner, string text) => Form().Match(text) is { Success: true } match
        ? new(
        [
            .. match.Groups["step"].Captures.Select(step => step.Value).Select(step =>
                int.TryParse(step.Trim('[', ']'), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && step[0] == '['
                    ? (object)index
                    : step.Trim('.', '[', ']', '\'')),
        ])
        : throw new LocalRunException($"{owner} has the path {text}, which the local run does not evaluate.");

    /// <summary>Reads the value; false when the event has no such value.</summary>
    public bool TryRead(JsonNode root, out JsonNode? value)
    {
        value = root;
        foreach (var step in steps)
        {
            switch (step)
            {
                case string name when value is JsonObject members && members.TryGetPropertyValue(name, out var member):
                    value = member;
                    break;
                case int index when value is JsonArray items && index < items.Count:
                    value = items[index];
                    break;
                default:
                    value = null;
                    return false;
            }
        }

        return true;
    }

    [GeneratedRegex(@"^\$(?<step>\.[A-Za-z0-9_-]+|\[[0-9]+\]|\['[^']+'\])*\z")]
    private static partial Regex Form();
}
