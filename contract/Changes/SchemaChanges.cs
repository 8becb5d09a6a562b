using System.Globalization;
using Microsoft.OpenApi;

namespace Shop.Contract.Changes;

/// <summary>
/// Finds the breaking changes of a schema. A request must accept everything that it accepted before. An answer must still have every field
/// that it had before.
/// </summary>
internal sealed class SchemaChanges(bool isSent)
{
    public IEnumerable<string> Between(IOpenApiSchema was, IOpenApiSchema now, string what) => Between(was, now, what, []);

    private IEnumerable<string> Between(IOpenApiSchema was, IOpenApiSchema now, string what, IReadOnlyList<string> within)
    {
        var (old, recent) = (Inner(was), Inner(now));

        // A schema can contain itself, so each pair of schemas is compared once.
        var pair = $"{(old as OpenApiSchemaReference)?.Reference.Id} {(recent as OpenApiSchemaReference)?.Reference.Id}";
        if (pair.Length > 1 && within.Contains(pair))
        {
            return [];
        }

        IReadOnlyList<string> deeper = [.. within, pair];
        return TypeOf(old) != TypeOf(recent)
            ? [$"has {what} of the type {TypeOf(recent)} instead of {TypeOf(old)}"]
            :
            [
                .. Null(IsNullable(was), IsNullable(now), what),
                .. Texts(old, recent, what),
                .. isSent ? Narrowed(old, recent, what) : [],
                .. Fields(old, recent, what, deeper),
                .. old.Items is { } item && recent.Items is { } other ? Between(item, other, $"an item of {what}", deeper) : [],
            ];
    }

    private IEnumerable<string> Null(bool old, bool recent, string what) =>
        isSent && old && !recent ? [$"does not take null for {what} any more"]
        : !isSent && !old && recent ? [$"may have null for {what} now"]
        : [];

    private IEnumerable<string> Texts(IOpenApiSchema old, IOpenApiSchema recent, string what) =>
        from change in new[]
        {
            (Keyword: "format", Was: old.Format, Is: recent.Format),
            (Keyword: "pattern", Was: old.Pattern, Is: recent.Pattern),
        }
        where change.Was != change.Is && !(isSent && change.Is is null)
        select $"has another {change.Keyword} of {what}: {change.Was ?? "none"} is {change.Is ?? "none"} now";

    private static IEnumerable<string> Narrowed(IOpenApiSchema old, IOpenApiSchema recent, string what) =>
    [
        .. Bounds(old).Zip(Bounds(recent), (was, now) => (was.Keyword, was.IsLower, Was: was.Value, Is: now.Value))
            .Where(bound => bound.Is is { } limit && (bound.Was is not { } before || (bound.IsLower ? limit > before : limit < before)))
            .Select(bound => $"is narrower about {what}: {bound.Keyword} is {bound.Is} now"),
        .. Values(old, recent, what),
        .. old.AdditionalPropertiesAllowed && !recent.AdditionalPropertiesAllowed
            ? [$"refuses unknown fields in {what} now"]
            : Array.Empty<string>(),
    ];

    private static IEnumerable<string> Values(IOpenApiSchema old, IOpenApiSchema recent, string what)
    {
        if (recent.Enum is not { Count: > 0 } values)
        {
            return [];
        }

        if (old.Enum is not { Count: > 0 } before)
        {
            return [$"takes only some values for {what} now"];
        }

        var gone = before.Select(value => $"{value}").Except(values.Select(value => $"{value}")).ToList();
        return gone is [] ? [] : [$"does not take {string.Join(" and ", gone)} for {what} any more"];
    }

    private IEnumerable<string> Fields(IOpenApiSchema old, IOpenApiSchema recent, string what, IReadOnlyList<string> within)
    {
        var fields = recent.Properties ?? new Dictionary<string, IOpenApiSchema>();
        var (needed, needs) = (old.Required ?? new HashSet<string>(), recent.Required ?? new HashSet<string>());
        return
        [
            .. (old.Properties ?? new Dictionary<string, IOpenApiSchema>()).SelectMany(field =>
                fields.TryGetValue(field.Key, out var same) ? Between(field.Value, same, $"{field.Key} in {what}", within)
                : [isSent ? $"does not know {field.Key} in {what} any more" : $"leaves {field.Key} out of {what}"]),
            .. isSent ? needs.Except(needed).Select(name => $"needs {name} in {what} now")
                : needed.Except(needs).Where(fields.ContainsKey).Select(name => $"has {name} in {what} only sometimes now"),
        ];
    }

    private static IEnumerable<(string Keyword, bool IsLower, decimal? Value)> Bounds(IOpenApiSchema schema) =>
    [
        ("minimum", true, Number(schema.Minimum)), ("maximum", false, Number(schema.Maximum)),
        ("minLength", true, schema.MinLength), ("maxLength", false, schema.MaxLength),
        ("minItems", true, schema.MinItems), ("maxItems", false, schema.MaxItems),
    ];

    // A reference with a description is wrapped in allOf.
    private static IOpenApiSchema Inner(IOpenApiSchema schema) => schema.AllOf is [var only] ? only : schema;

    private static string TypeOf(IOpenApiSchema schema) => $"{schema.Type & ~JsonSchemaType.Null}".ToLowerInvariant();

    private static bool IsNullable(IOpenApiSchema schema) => schema.Type?.HasFlag(JsonSchemaType.Null) == true;

    private static decimal? Number(string? text) =>
        text is null ? null : decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
