using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Shop.Local.Workflows.Asl;

/// <summary>
/// The comparison operators of Choice states, by name. A comparison is false when the value does not have the type that the operator
/// compares.
/// </summary>
internal static class ChoiceOperators
{
    private const string ToPath = "Path";

    private static readonly (string Name, Func<int, bool> Holds)[] Orders =
    [
        ("Equals", order => order == 0),
        ("LessThan", order => order < 0),
        ("GreaterThan", order => order > 0),
        ("LessThanEquals", order => order <= 0),
        ("GreaterThanEquals", order => order >= 0),
    ];

    private static readonly Func<JsonNode?, object?> AsFlag =
        value => value is JsonValue one && one.TryGetValue<bool>(out var flag) ? flag : null;

    private static readonly FrozenDictionary<string, ChoiceOperator> All =
        Ordered("String", AsText, (left, right) => string.CompareOrdinal((string)left, (string)right))
            .Concat(Ordered("Numeric", AsNumber, (left, right) => ((decimal)left).CompareTo((decimal)right)))
            .Concat(Ordered("Timestamp", AsTime, (left, right) => ((DateTimeOffset)left).CompareTo((DateTimeOffset)right)))
            .Concat(
            [
                new("BooleanEquals", AsFlag, Equals),
                new("BooleanEquals" + ToPath, AsFlag, Equals, ReadsOperand: true),
                new("StringMatches", AsText, (text, pattern) => Matches((string)text, (string)pattern)),
                Test("IsBoolean", value => AsFlag(value) is not null),
                Test("IsNull", value => value is null),
                Test("IsNumeric", value => AsNumber(value) is not null),
                Test("IsString", value => AsText(value) is not null),
                Test("IsTimestamp", value => AsTime(value) is not null),
            ])
            .ToFrozenDictionary(one => one.Name);

    public static ChoiceOperator? Find(string name) => All.GetValueOrDefault(name);

    private static IEnumerable<ChoiceOperator> Ordered(string type, Func<JsonNode?, object?> read, Func<object, object, int> compare) =>
        from order in Orders
        from suffix in new[] { "", ToPath }
        select new ChoiceOperator(
            type + order.Name + suffix, read, (left, right) => order.Holds(compare(left, right)), ReadsOperand: suffix.Length > 0);

    private static ChoiceOperator Test(string name, Func<JsonNode?, bool> test) =>
        new(name, value => test(value), (left, right) => left.Equals(right), ReadsConstant: AsFlag);

    // A * matches any text. A backslash makes the next character literal.
    private static bool Matches(string text, string pattern)
    {
        if (pattern.Length == 0)
        {
            return text.Length == 0;
        }

        if (pattern[0] == '*')
        {
            return Enumerable.Range(0, text.Length + 1).Any(start => Matches(text[start..], pattern[1..]));
        }

        var skipped = pattern[0] == '\\' && pattern.Length > 1 ? 1 : 0;
        return text.Length > 0 && text[0] == pattern[skipped] && Matches(text[1..], pattern[(skipped + 1)..]);
    }

    private static object? AsText(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String ? (string)value! : null;

    private static object? AsNumber(JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.Number
        && decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static object? AsTime(JsonNode? value) =>
        AsText(value) is string text && Rfc3339.TryParse(text, out var time) ? time : null;
}

/// <param name="Read">Null when a value does not have the type that the operator compares.</param>
/// <param name="ReadsOperand">Whether the second value is at a path.</param>
/// <param name="ReadsConstant">Reads the second value when it has another type than the first value.</param>
internal sealed record ChoiceOperator(
    string Name,
    Func<JsonNode?, object?> Read,
    Func<object, object, bool> Compare,
    bool ReadsOperand = false,
    Func<JsonNode?, object?>? ReadsConstant = null)
{
    public bool AcceptsConstant(JsonNode? operand) => (ReadsConstant ?? Read)(operand) is not null;

    public bool Holds(JsonNode? value, JsonNode? operand) =>
        Read(value) is { } left && (ReadsConstant ?? Read)(operand) is { } right && Compare(left, right);
}
