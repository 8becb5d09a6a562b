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
    private readonly IReadOnlyList<TemplateField>? fields;
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

    /// <summary>
    /// The paths of the innermost fields, without the suffix: <c>Destination.ToAddresses</c>. An array does not add to a path. Empty when
    /// the template has no fields.
    /// </summary>
    public IEnumerable<string> Paths =>
        from outer in fields ?? []
        from inner in (outer.Inner?.Inside ?? []).DefaultIfEmpty()
        select inner is null ? outer.Name : $"{outer.Name}.{inner}";

    private IEnumerable<string> Inside => elements is null ? Paths : elements.SelectMany(element => element.Inside).Distinct();

    /// <exception cref="FormatException">A field has a path or a function that the local run does not evaluate.</exception>
    public static PayloadTemplate Parse(JsonNode? template) => new(template);

    /// <exception cref="StateException">The data lacks a path, or a function does not accept its arguments.</exception>
    public JsonNode? Evaluate(StateData data) =>
        fields is not null ? new JsonObject(fields.Select(one => KeyValuePair.Create(one.Name, one.Value(data))))
        : elements is not null ? new JsonArray([.. elements.Select(element => element.Evaluate(data))])
        : literal?.DeepClone();

    private static TemplateField Field(KeyValuePair<string, JsonNode?> member)
    {
        var (name, value) = member;
        if (!name.EndsWith(Suffix, StringComparison.Ordinal))
        {
            var inner = Parse(value);
            return new(name, inner.Evaluate, inner);
        }

        var expression = value is JsonValue text && text.TryGetValue<string>(out var written)
            ? Expression.Parse(written)
            : throw new FormatException($"'{name}' must be a text");
        return new(name[..^Suffix.Length], expression.Evaluate, Inner: null);
    }

    /// <param name="Inner">The template of the value; null for a path or a function.</param>
    private sealed record TemplateField(string Name, Func<StateData, JsonNode?> Value, PayloadTemplate? Inner);
}
