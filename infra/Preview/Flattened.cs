using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Shop.Infra.Preview;

/// <summary>
/// Writes a nested value as one line for each scalar. A line has a path, such as <c>schemas[email].required</c>, and a value, such as
/// <c>true</c>.
/// </summary>
internal static partial class Flattened
{
    /// <summary>The members that identify an item of a list.</summary>
    private static readonly string[] KeyMembers = ["name", "attributeName"];

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A string that contains a JSON object, such as a policy, is flattened like any other object.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(string name, object? value) => Lines(name, Node(value, isInput: true));

    private static JsonNode? Node(object? value, bool isInput) => value switch
    {
        null => null,
        string text => isInput && Parsed(text) is { } members ? members : JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        double number => JsonValue.Create(number),
        IDictionary entries => new JsonObject(entries.Keys.Cast<string>()
            .Select(key => KeyValuePair.Create(key, Node(entries[key], isInput: false)))),
        IEnumerable items => new JsonArray([.. items.Cast<object?>().Select(item => Node(item, isInput: false))]),
        _ => throw new NotSupportedException($"A snapshot has no form for {value.GetType()}."),
    };

    private static JsonObject? Parsed(string text)
    {
        try
        {
            return text.StartsWith('{') ? JsonNode.Parse(text) as JsonObject : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Lines(string path, JsonNode? node) => node switch
    {
        JsonObject { Count: > 0 } members => members.SelectMany(member => Lines(path + Step(member.Key), member.Value)),
        JsonArray { Count: > 0 } items when Keys(items, Permission) is { } keys =>
            keys.Zip(items, (key, item) => KeyValuePair.Create($"{path}[{key}]", item!["Action"]!.ToJsonString(Json))),
        JsonArray { Count: > 0 } items
            when KeyMembers.FirstOrDefault(name => Keys(items, item => item[name] as JsonValue) is not null) is { } name =>
            Keys(items, item => item[name])!.Zip(items, (key, item) => Keyed($"{path}[{key}]", name, item!)).SelectMany(lines => lines),
        JsonArray { Count: > 0 } items when items.All(item => item is JsonObject) =>
            Indexes(items).Zip(items, (key, item) => Lines($"{path}[{key}]", item)).SelectMany(lines => lines),
        _ => [new(path, node?.ToJsonString(Json) ?? "null")],
    };

    // The path has the key already. An item that is only its key needs a line nevertheless.
    private static IEnumerable<KeyValuePair<string, string>> Keyed(string path, string name, JsonNode item) =>
        item.AsObject() is { Count: > 1 } members
            ? members.Where(member => member.Key != name).SelectMany(member => Lines(path + Step(member.Key), member.Value))
            : Lines(path, item);

    // Items with unique keys are listed by key, so that a new item does not change the paths of the other items.
    private static List<string>? Keys(JsonArray items, Func<JsonObject, JsonNode?> key)
    {
        var keys = items.Select(item => item is JsonObject members ? key(members)?.ToString() : null).ToList();
        return keys.OfType<string>().Distinct().Count() == items.Count ? [.. keys.OfType<string>()] : null;
    }

    private static IEnumerable<string> Indexes(JsonArray items) =>
        Enumerable.Range(0, items.Count).Select(index => index.ToString(CultureInfo.InvariantCulture));

    // A statement of an IAM policy that has only these members is one line: Statement[Allow arn:…]: ["dynamodb:GetItem"].
    private static JsonNode? Permission(JsonObject statement) =>
        statement.Count == 3
            && (statement["Effect"], statement["Action"], statement["Resource"]) is ({ } effect, not null, JsonArray resources)
            ? $"{effect} {string.Join(' ', resources)}"
            : null;

    // A path must not contain ": ", because ": " ends the path.
    private static string Step(string key) => Plain().IsMatch(key)
        ? $".{key}"
        : $"[{JsonSerializer.Serialize(key, Json).Replace(": ", @":\u0020", StringComparison.Ordinal)}]";

    [GeneratedRegex("^[A-Za-z0-9_-]+$")]
    private static partial Regex Plain();
}
