using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Shop.Infra.Preview;

/// <summary>A nested value as one line for each scalar: <c>schemas[email].required</c> and <c>true</c>.</summary>
internal static partial class Flattened
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A string that holds a JSON object, such as a policy, is taken apart like any other object.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(string name, object? value) => Lines(name, Node(value, isInput: true));

    private static JsonNode? Node(object? value, bool isInput) => value switch
    {
        null => null,
        string text => isInput && Parsed(text) is { } members ? members : JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        double number => JsonValue.Create(number),
        IDictionary entries => new JsonObject(entries.Keys.Cast<string>().Select(key => KeyValuePair.Create(key, Node(entries[key], isInput: false)))),
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
        JsonArray { Count: > 0 } items when items.All(item => item is JsonObject) => Keys(items).Zip(items).SelectMany(item => Lines($"{path}[{item.First}]", item.Second)),
        _ => [new(path, node?.ToJsonString(Json) ?? "null")],
    };

    // Items that have names are told apart by them, so that a new one does not shift the others.
    private static IEnumerable<string> Keys(JsonArray items)
    {
        var names = items.Select(item => (item!["name"] as JsonValue)?.ToString()).ToList();
        return names.All(name => name is not null) && names.Distinct().Count() == names.Count
            ? names!
            : Enumerable.Range(0, items.Count).Select(index => index.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    // A path has no ": ", which ends it.
    private static string Step(string key) => Plain().IsMatch(key)
        ? $".{key}"
        : $"[{JsonSerializer.Serialize(key, Json).Replace(": ", @":\u0020", StringComparison.Ordinal)}]";

    [GeneratedRegex("^[A-Za-z0-9_-]+$")]
    private static partial Regex Plain();
}
