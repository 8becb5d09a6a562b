using System.Text.Json.Nodes;

namespace Shop.Local.Workflows.Asl;

/// <summary>
/// A payload template: JSON in which a field <c>name.$</c> contains a path or an intrinsic function. Its result becomes the value of
/// <c>name</c>.
/// </summary>
internal sealed class PayloadTemplate
{
    private const string Suffix = ".$";

    private readonly JsonNode? literal;
    private readonly IReadOnlyList<(string Name, Func<StateData, JsonNode?> Value)>? fields;
    private readonly IReadOnlyList<PayloadTemplate>? elements;

    private PayloadTemplate(JsonNode? template)
    {
        switch (template)
        {
            case JsonObject members:
                fields = [.. members.Select(Field)];
                break;
            case JsonArray list:
                elements = [.. list.Select(Parse)];
                break;
            default:
                literal = template;
                break;
        }
    }

    /// <summary>The names of the fields, without the suffix; empty when the template is not an object.</summary>
    public IEnumerable<string> Names => fields?.Select(one => one.Name) ?? [];

    /// <exception cref="FormatException">A field has a path or a function that the local run does not evaluate.</exception>
    public static PayloadTemplate Parse(JsonNode? template) => new(template);

    /// <exception cref="StateException">The data lacks a path, or a function does not accept its arguments.</exception>
    public JsonNode? Evaluate(StateData data) =>
        fields is not null ? new JsonObject(fields.Select(one => KeyValuePair.Create(one.Name, one.Value(data))))
        : elements is not null ? new JsonArray([.. elements.Select(element => element.Evaluate(data))])
        : literal?.DeepClone();

    private static (string Name, Func<StateData, JsonNode?> Value) Field(KeyValuePair<string, JsonNode?> member)
    {
        var (name, value) = member;
        if (!name.EndsWith(Suffix, StringComparison.Ordinal))
        {
            return (name, Parse(value).Evaluate);
        }

        var expression = value is JsonValue text && text.TryGetValue<string>(out var written)
            ? Expression.Parse(written)
            : throw new FormatException($"'{name}' must be a text");
        return (name[..^Suffix.Length], expression.Evaluate);
    }
}
