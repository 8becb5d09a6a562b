using System.Buffers;
using System.Text;

namespace Shop.Domain;

/// <summary>
/// Trimmed text with a maximum length, counted in Unicode code points as in JSON Schema. The text contains no control characters, no
/// characters that change the text direction (embeddings, overrides, isolates) and no unpaired surrogates.
/// </summary>
public abstract record Text
{
    private protected Text(string value) => Value = value;

    public string Value { get; }

    public sealed override string ToString() => Value;

    /// <summary>Reads one line; each run of white space becomes one space.</summary>
    private protected static Outcome<string> ReadLine(string? text, string field, int max)
    {
        var line = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text is null ? Invalid.Field(field, "is required")
            : line.Length == 0 ? Invalid.Field(field, $"must be 1 to {max} characters")
            : Check(line, field, 1, max, keepsLines: false);
    }

    /// <summary>Reads any number of lines; line breaks and tabs are kept, and an empty text is valid.</summary>
    private protected static Outcome<string> ReadLines(string? text, string field, int max) =>
        text is null ? Invalid.Field(field, "is required")
        : Check(text.Trim().ReplaceLineEndings("\n"), field, 0, max, keepsLines: true);

    private static Outcome<string> Check(string text, string field, int min, int max, bool keepsLines)
    {
        var length = 0;
        for (var rest = text.AsSpan(); rest.Length > 0; length++)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var used) != OperationStatus.Done || !IsPlain(rune, keepsLines))
            {
                return Invalid.Field(field, "must be plain text without control characters");
            }

            rest = rest[used..];
        }

        return length <= max ? text : Invalid.Field(field, $"must be {min} to {max} characters");
    }

    private static bool IsPlain(Rune rune, bool keepsLines) =>
        rune.Value is '\n' or '\t' ? keepsLines
        : !Rune.IsControl(rune) && rune.Value is not ((>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069));
}
