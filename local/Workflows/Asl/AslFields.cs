using System.Text.Json;
using System.Text.Json.Nodes;

namespace Shop.Local.Workflows.Asl;

/// <summary>
/// Reads the fields of one object of a state machine, and remembers which fields were read. A field that was not read is unknown.
/// </summary>
/// <param name="place">The place of the object in the document, for the start of error messages.</param>
internal sealed class AslFields(JsonObject fields, string place)
{
    private readonly HashSet<string> known = ["Comment"];

    public string Place => place;

    public bool Has(string name)
    {
        known.Add(name);
        return fields.ContainsKey(name);
    }

    public LocalRunException Problem(string field, string what) => new($"{place}: the field {field} {what}.");

    /// <exception cref="LocalRunException">A field was not read, or the object is not in JSONPath.</exception>
    public void RefuseOthers()
    {
        Only("QueryLanguage", "JSONPath");
        if (fields.Select(field => field.Key).FirstOrDefault(name => !known.Contains(name)) is { } other)
        {
            throw Problem(other, "is unknown, or does not belong there");
        }
    }

    public string Text(string name) => OptionalText(name) ?? throw Problem(name, "is missing");

    public string? OptionalText(string name) => Value<string>(name, "a text", JsonValueKind.String);

    public bool Flag(string name) => Has(name) && (Value<bool?>(name, "true or false", JsonValueKind.True, JsonValueKind.False) ?? false);

    public int? OptionalWhole(string name, int least)
    {
        var number = OptionalNumber(name, least);
        return number is null || double.IsInteger(number.Value) ? (int?)number : throw Problem(name, "must be a whole number");
    }

    public double? OptionalNumber(string name, double least)
    {
        var number = Value<double?>(name, "a number", JsonValueKind.Number);
        return number is null || (number >= least && number <= 99_999_999)
            ? number
            : throw Problem(name, FormattableString.Invariant($"must be from {least} to 99999999"));
    }

    /// <summary>Checks a field that can have only one value, which is also its default.</summary>
    public void Only(string name, string value)
    {
        if (OptionalText(name) is { } other && other != value)
        {
            throw Problem(name, $"must be {value}");
        }
    }

    public JsonNode? Any(string name) => Has(name) ? fields[name] : null;

    public JsonObject Object(string name) => Any(name) as JsonObject ?? throw Problem(name, "must be an object");

    public JsonArray Array(string name) =>
        Any(name) is JsonArray { Count: > 0 } array ? array : throw Problem(name, "must be an array that is not empty");

    public IReadOnlyList<AslFields> Objects(string name) =>
    [
        .. Array(name).Select((element, index) =>
            new AslFields(element as JsonObject ?? throw Problem(name, "must have objects"), $"{place}, {name}[{index}]")),
    ];

    public IReadOnlyList<string> Texts(string name) =>
    [
        .. Array(name).Select(element => element?.GetValueKind() == JsonValueKind.String
            ? (string)element!
            : throw Problem(name, "must have texts")),
    ];

    /// <summary>Reads a path. JSON's null gives null; an absent field gives <paramref name="otherwise"/>.</summary>
    public JsonPath? PathOrNull(string name, JsonPath? otherwise) =>
        !Has(name) ? otherwise : fields[name] is null ? null : RequiredPath(name);

    public JsonPath? OptionalPath(string name) => Has(name) ? RequiredPath(name) : null;

    public JsonPath RequiredPath(string name)
    {
        var text = Text(name);
        return Parsed(name, () => JsonPath.Parse(text));
    }

    public JsonPath? ReferenceOrNull(string name, JsonPath? otherwise) =>
        PathOrNull(name, otherwise) is { } path
            ? path.IsReference ? path : throw Problem(name, "must be a reference path of the input")
            : null;

    public PayloadTemplate? OptionalTemplate(string name) =>
        Has(name) ? Parsed(name, () => PayloadTemplate.Parse(fields[name])) : null;

    public Expression? OptionalExpression(string name) =>
        OptionalText(name) is { } text ? Parsed(name, () => Expression.Parse(text)) : null;

    /// <summary>
    /// Reads a duration. A number is in the field with this name; a path is in the field with this name and the suffix "Path".
    /// </summary>
    public Seconds Seconds(string name, int least)
    {
        var duration = new Seconds(OptionalWhole(name, least), OptionalPath($"{name}Path"));
        return duration.Fixed is null || duration.Path is null ? duration : throw Problem(name, $"and {name}Path exclude each other");
    }

    private T Parsed<T>(string name, Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (FormatException error)
        {
            throw new LocalRunException($"{place}: the field {name} has an unknown value: {error.Message}.", error);
        }
    }

    private T? Value<T>(string name, string what, params ReadOnlySpan<JsonValueKind> kinds) =>
        !Has(name) ? default
        : fields[name] is JsonValue value && kinds.Contains(value.GetValueKind()) ? value.GetValue<T>()
        : throw Problem(name, $"must be {what}");
}
