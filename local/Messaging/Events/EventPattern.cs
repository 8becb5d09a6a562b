using System.Text.Json;
using System.Text.Json.Nodes;

namespace Shop.Local.Messaging.Events;

/// <summary>
/// An event pattern of EventBridge. All fields of the pattern must match. For each field, at least one of its values must match. When the
/// event has an array, at least one element of the array must match everything that the pattern says about an element.
/// </summary>
internal sealed class EventPattern
{
    private const string Or = "$or";

    private readonly IPatternNode root;

    private EventPattern(IPatternNode root) => this.root = root;

    private interface IPatternNode
    {
        /// <param name="whole">The event.</param>
        /// <param name="part">The part of the event that this node of the pattern tests.</param>
        bool Matches(JsonNode whole, Part part);
    }

    /// <param name="owner">The name of the rule in error messages.</param>
    /// <exception cref="LocalRunException">The text is not a pattern that EventBridge accepts and the local run can evaluate.</exception>
    public static EventPattern Parse(string owner, string json)
    {
        try
        {
            return new(Fields(JsonNode.Parse(json), []));
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException)
        {
            throw new LocalRunException($"{owner} has an event pattern that the local run does not evaluate: {error.Message}", error);
        }
    }

    public bool Matches(JsonNode whole) => root.Matches(whole, new(whole));

    private static AllOf Fields(JsonNode? pattern, IReadOnlyList<string> path)
    {
        if (pattern is not JsonObject { Count: > 0 } fields)
        {
            throw new FormatException($"{Name(path)} must be an object with fields");
        }

        return new([.. fields.Select(field => FieldOrAlternatives(field.Key, field.Value, path))]);
    }

    private static IPatternNode FieldOrAlternatives(string name, JsonNode? pattern, IReadOnlyList<string> path) =>
        name == Or ? Alternatives(pattern, path) : Field(name, pattern, path);

    private static AnyOf Alternatives(JsonNode? patterns, IReadOnlyList<string> path) => patterns is JsonArray { Count: > 1 } many
        ? new([.. many.Select(one => Fields(one, path))])
        : throw new FormatException($"{Or} in {Name(path)} must be an array of two or more patterns");

    private static Member Field(string name, JsonNode? pattern, IReadOnlyList<string> path)
    {
        string[] own = [.. path, name];
        return new(name, pattern switch
        {
            JsonArray { Count: > 0 } values => new Leaf(own, [.. values.Select(value => ValuePattern.Parse(value))]),
            JsonObject => Fields(pattern, own),
            _ => throw new FormatException($"{Name(own)} must be an object, or an array of at least one value"),
        });
    }

    private static string Name(IReadOnlyList<string> path) => path.Count == 0 ? "the pattern" : string.Join('.', path);

    private sealed record AllOf(IReadOnlyList<IPatternNode> Nodes) : IPatternNode
    {
        public bool Matches(JsonNode whole, Part part) => part.Node is JsonArray { Count: > 0 } elements
            ? elements.Any(element => Matches(whole, new(element)))
            : Nodes.All(one => one.Matches(whole, part));
    }

    private sealed record AnyOf(IReadOnlyList<IPatternNode> Nodes) : IPatternNode
    {
        public bool Matches(JsonNode whole, Part part) => Nodes.Any(one => one.Matches(whole, part));
    }

    private sealed record Member(string Name, IPatternNode Pattern) : IPatternNode
    {
        public bool Matches(JsonNode whole, Part part) => Pattern.Matches(whole, MemberOf(part.Node));

        private Part MemberOf(JsonNode? node) =>
            node is JsonObject fields && fields.TryGetPropertyValue(Name, out var value) ? new(value) : Part.Absent;
    }

    private sealed record Leaf(IReadOnlyList<string> Path, IReadOnlyList<ValuePattern> Patterns) : IPatternNode
    {
        public bool Matches(JsonNode whole, Part part) =>
            (part.Exists && Values(part.Node).Any(value => Patterns.Any(pattern => pattern.Matches(value))))
            || (Patterns.Any(pattern => pattern.MatchesAbsence) && !Reach(whole, 0).Any());

        private IEnumerable<JsonNode?> Reach(JsonNode? node, int depth) => node switch
        {
            JsonArray elements => elements.SelectMany(element => Reach(element, depth)),
            _ when depth == Path.Count => Values(node),
            JsonObject fields when fields.TryGetPropertyValue(Path[depth], out var value) => Reach(value, depth + 1),
            _ => [],
        };

        // For an event pattern, a field whose value is an object or an empty array does not exist, because it is not a leaf.
        private static IEnumerable<JsonNode?> Values(JsonNode? node) => node switch
        {
            JsonArray elements => elements.SelectMany(Values),
            JsonObject => [],
            _ => [node],
        };
    }

    /// <summary>A part of the event. When <see cref="Exists"/> is true and the node is null, the part is the JSON value null.</summary>
    private readonly record struct Part(JsonNode? Node, bool Exists = true)
    {
        public static Part Absent => new(null, Exists: false);
    }
}
