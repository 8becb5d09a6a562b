using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Shop.Local.Messaging.Events;

/// <summary>One value in the array of a pattern's field: a value that must be equal, or an operator.</summary>
/// <param name="Matches">Tests a value that is not an object and not an array.</param>
/// <param name="MatchesAbsence">Whether the pattern matches an event without the field.</param>
internal sealed record ValuePattern(Func<JsonNode?, bool> Matches, bool MatchesAbsence = false)
{
    private const string IgnoreCase = "equals-ignore-case";

    private static readonly string[] Lower = [">", ">="];
    private static readonly string[] Upper = ["<", "<="];

    /// <exception cref="FormatException">EventBridge does not accept the value, or the local run does not know the operator.</exception>
    public static ValuePattern Parse(JsonNode? value) => value switch
    {
        null or JsonValue => new(Equal(value)),
        JsonObject { Count: 1 } one => Operator(one.Single().Key, one.Single().Value),
        _ => throw new FormatException($"{PlainJson.Text(value)} must be a value or an object with one operator"),
    };

    private static ValuePattern Operator(string name, JsonNode? value) => name switch
    {
        "prefix" or "suffix" or IgnoreCase or "wildcard" => new(OfText(TextTest(name, value))),
        "anything-but" => new(AnythingBut(value)),
        "numeric" => new(Numeric(value)),
        "exists" => new(_ => Flag(value), MatchesAbsence: !Flag(value)),
        _ => throw new FormatException($"the operator {name} is unknown"),
    };

    // AWS compares numbers as text, so 300 and 3.0e2 are different.
    private static Func<JsonNode?, bool> Equal(JsonNode? expected)
    {
        var text = PlainJson.Text(expected);
        return value => PlainJson.Text(value) == text;
    }

    private static Func<JsonNode?, bool> OfText(Func<string, bool> test) => value => AsText(value) is { } text && test(text);

    private static Func<string, bool> TextTest(string name, JsonNode? value)
    {
        var ignoresCase = value is JsonObject { Count: 1 } option && option.ContainsKey(IgnoreCase) && name is "prefix" or "suffix";
        var text = AsText(ignoresCase ? value![IgnoreCase] : value) ?? throw new FormatException($"{name} takes a text");
        var comparison = ignoresCase || name == IgnoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return name switch
        {
            "prefix" => actual => actual.StartsWith(text, comparison),
            "suffix" => actual => actual.EndsWith(text, comparison),
            "wildcard" => TextWildcard.Parse(text).Matches,
            _ => actual => actual.Equals(text, comparison),
        };
    }

    private static Func<JsonNode?, bool> AnythingBut(JsonNode? excluded)
    {
        if (excluded is JsonObject { Count: 1 } option && option.Single() is { Key: "prefix" or "suffix" or IgnoreCase or "wildcard" } test)
        {
            var tests = Many(test.Value).Select(value => OfText(TextTest(test.Key, value))).ToList();
            return value => !tests.Exists(one => one(value));
        }

        var values = Many(excluded);
        if (values.Count == 0 || !values.All(value => AsText(value) is not null || AsNumber(value) is not null))
        {
            throw new FormatException("anything-but takes texts, numbers or one operator on texts");
        }

        var equals = values.Select(Equal).ToList();
        return value => !equals.Exists(one => one(value));
    }

    private static Func<JsonNode?, bool> Numeric(JsonNode? comparisons)
    {
        var parts = (comparisons as JsonArray)?.Select((part, index) => index % 2 == 0 ? (object?)AsText(part) : AsNumber(part)).ToList();
        return parts switch
        {
            ["=", double number] => OfNumber(value => value == number),
            [string sign, double number] when Lower.Contains(sign) || Upper.Contains(sign) => OfNumber(Bound(sign, number)),
            [string low, double from, string high, double to] when Lower.Contains(low) && Upper.Contains(high) && from < to =>
                OfNumber(value => Bound(low, from)(value) && Bound(high, to)(value)),
            _ => throw new FormatException("numeric takes one comparison, or a lower and an upper bound"),
        };
    }

    private static Func<JsonNode?, bool> OfNumber(Func<double, bool> test) => value => AsNumber(value) is { } number && test(number);

    private static Func<double, bool> Bound(string sign, double bound) => sign switch
    {
        "<" => value => value < bound,
        "<=" => value => value <= bound,
        ">" => value => value > bound,
        _ => value => value >= bound,
    };

    private static bool Flag(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw new FormatException("exists takes true or false"),
    };

    private static IReadOnlyList<JsonNode?> Many(JsonNode? value) => value is JsonArray array ? [.. array] : [value];

    private static string? AsText(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String ? (string?)value : null;

    private static double? AsNumber(JsonNode? value) => value?.GetValueKind() == JsonValueKind.Number
        ? double.Parse(PlainJson.Text(value), NumberStyles.Float, CultureInfo.InvariantCulture)
        : null;
}
