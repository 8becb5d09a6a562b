using System.Globalization;
using System.Text;

namespace Pulumi.Serialization;

/// <summary>
/// Writes an argument as one JSON string. White space, order and escapes are those of protobuf, because the text is the input.
/// </summary>
internal static class WireJson
{
    // The mark of a secret inside a JSON text. Providers recognise it.
    private const string SignatureKey = "4dabf18193072939515e22adb298388d";
    private const string SecretSignature = "1b47061264138c4ac30d75fd1eb44270";

    private static readonly ImmutableHashSet<UnicodeCategory> Unprintable =
    [
        UnicodeCategory.Control, UnicodeCategory.Format, UnicodeCategory.Surrogate,
        UnicodeCategory.LineSeparator, UnicodeCategory.ParagraphSeparator,
    ];

    public static Output<string> Of(string path, object value)
    {
        return Gathering.Into(async gathering =>
        {
            if (value is IInput input)
            {
                value = gathering.Add(await input.ToOutput().ResolveAsync().ConfigureAwait(false))!;
            }

            return gathering.IsKnown
                ? Write(await new Marshaller(keepResources: false).MarshalAsync(path, value).ConfigureAwait(false))
                : "";
        });
    }

    private static string Write(object? wire) => wire switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        double number when double.IsFinite(number) => number.ToString("r", CultureInfo.InvariantCulture),
        double number => Quote(number.ToString(CultureInfo.InvariantCulture)),
        string text => Quote(text),
        UnknownValue => Quote(ProviderResource.UnknownId),
        SecretValue secret => $$"""{ "{{SignatureKey}}": "{{SecretSignature}}", "value": {{Write(secret.Value)}} }""",
        ImmutableArray<object?> list => Enclose("[", list.Select(Write), "]"),
        ImmutableDictionary<string, object?> map
            => Enclose("{", map.OrderBy(pair => pair.Key).Select(pair => $"{Quote(pair.Key)}: {Write(pair.Value)}"), "}"),
        _ => throw new InvalidOperationException($"{wire.GetType().FullName} cannot be part of a JSON argument."),
    };

    private static string Enclose(string open, IEnumerable<string> items, string close)
        => string.Join(", ", items) is { Length: > 0 } inner ? $"{open} {inner} {close}" : $"{open} {close}";

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            quoted = character switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\b' => quoted.Append("\\b"),
                '\f' => quoted.Append("\\f"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                '<' or '>' => Escape(character),
                _ when Unprintable.Contains(char.GetUnicodeCategory(character)) => Escape(character),
                _ => quoted.Append(character),
            };
        }

        return quoted.Append('"').ToString();

        StringBuilder Escape(char character) => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
    }
}
