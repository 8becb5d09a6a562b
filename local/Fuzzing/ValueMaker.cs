using System.Globalization;
using System.Text.Json.Nodes;

namespace Shop.Local.Fuzzing;

/// <summary>Makes values that a schema allows. For well-known names it makes texts that handlers probably accept.</summary>
internal sealed class ValueMaker(ApiSchemas schemas, SeenValues seen, Random random)
{
    private const int MostItems = 3;
    private const int LongestUsual = 40;
    private static readonly string[] Alphabet =
    [
        .. "abcdefghijklmnopqrstuvwxyzABCDEFGHIJ0123456789 -'.,".Select(letter => $"{letter}"),
        "é", "ß", "日", "🎁", "ı", "\u202e", "\u200b",
    ];

    /// <summary>The passwords in the made values. No answer may contain one of them.</summary>
    public List<string> Secrets { get; } = [];

    public JsonNode? Make(JsonObject schema, string name)
    {
        schema = schemas.Resolve(schema);
        if ((schema["oneOf"] ?? schema["anyOf"]) is JsonArray choices)
        {
            return Make(choices[random.Next(choices.Count)]!.AsObject(), name);
        }

        return (string?)schema["type"] switch
        {
            "object" => random.Next(2) == 0 && schema["example"] is JsonObject example ? Example(example) : Members(schema),
            "array" => new JsonArray(
                [.. Enumerable.Range(0, random.Next(1, MostItems + 1)).Select(_ => Make(schema["items"] as JsonObject ?? [], name))]),
            "string" => Letters(schema, name),
            "integer" or "number" => Whole(schema, name),
            "boolean" => random.Next(2) == 0,
            _ => "anything",
        };
    }

    /// <summary>The text of a value, for a parameter.</summary>
    public string Text(JsonObject schema, string name) => $"{Make(schema, name)}";

    private JsonObject Members(JsonObject schema)
    {
        var required = (schema["required"] as JsonArray ?? []).Select(name => (string)name!).ToHashSet();
        var made = new JsonObject();
        foreach (var (name, member) in schema["properties"] as JsonObject ?? [])
        {
            if (required.Contains(name) || random.Next(3) == 0)
            {
                made[name] = Make(member!.AsObject(), name);
            }
        }

        return made;
    }

    // Unique passwords replace those of the example, so that AnswerCheck can find them in answers.
    private JsonObject Example(JsonObject example)
    {
        var made = example.DeepClone().AsObject();
        foreach (var name in made.Select(member => member.Key).Where(IsPassword).ToList())
        {
            made[name] = Password();
        }

        return made;
    }

    private JsonNode Letters(JsonObject schema, string name)
    {
        if (schema["enum"] is JsonArray values)
        {
            return $"{values[random.Next(values.Count)]}";
        }

        if (Known(schema, name) is { } known)
        {
            return known;
        }

        var shortest = (int?)schema["minLength"] ?? 0;
        var longest = Math.Min((int?)schema["maxLength"] ?? LongestUsual, shortest + LongestUsual);
        var length = random.Next(shortest, longest + 1);
        var letters = string.Concat(Enumerable.Range(0, length).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
        return letters.Length == 0 ? letters : $"a{letters[1..]}";
    }

    private string? Known(JsonObject schema, string name) => ((string?)schema["format"], name) switch
    {
        _ when IsPassword(name) => Password(),
        (_, "email") => random.Next(6) switch { 0 or 1 => seen.First("email"), 2 => seen.Pick(random, "email"), _ => null } ?? Email(),
        ("email", _) => Email(),
        ("uri", _) => $"https://img.example.com/{random.Next(1_000)}.png",
        ("date-time", _) => DateTimeOffset.UnixEpoch.AddYears(50).AddHours(random.Next(1_000_000))
            .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ("date", _) => DateOnly.FromDayNumber(random.Next(737_000, 741_000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        (_, "currency") => random.Next(4) == 0 ? "EUR" : "USD",
        (_, "country") => random.Next(4) == 0 ? "DE" : "US",
        (_, "region") => "CA",
        (_, "postalCode") => "94105",
        (_, "phone") => "+4930123456",
        (_, "language") => "en",
        (_, "category") => seen.Pick(random, "category") ?? "Books",
        (_, "code") => random.Next(2) == 0 ? "123456" : seen.Pick(random, "code") ?? "SAVE10",
        (_, "cursor") => seen.Pick(random, "nextCursor"),
        (_, "day") => $"2026-01-{random.Next(10, 29)}",
        (_, "entity") => seen.Pick(random, "productId") is { } product ? $"products/{product}" : null,
        (_, "id") => seen.Pick(random, "userId"),
        _ when random.Next(3) > 0 => seen.Pick(random, name) ?? (schema["example"] is { } example ? $"{example}" : null),
        _ => null,
    };

    private static bool IsPassword(string name) => name.EndsWith("assword", StringComparison.Ordinal);

    private string Password()
    {
        var password = random.Next(3) == 0 ? seen.Pick(random, "password") ?? "Fz9-no-password" : $"Fz9-{random.NextInt64():x16}";
        Secrets.Add(password);
        return password;
    }

    private string Email() => $"fuzz-{random.NextInt64():x}@example.com";

    private JsonNode Whole(JsonObject schema, string name)
    {
        var lowest = Bound(schema, "minimum", 0);
        var highest = Math.Max(lowest, Bound(schema, "maximum", 1_000));
        return name == "version" ? random.Next(4)
            : random.Next(4) == 0 ? random.Next(2) == 0 ? lowest : highest
            : lowest + random.NextInt64(Math.Min(highest - lowest, 200) + 1);
    }

    private static long Bound(JsonObject schema, string name, long otherwise) =>
        schema[name] is { } bound ? (long)decimal.Clamp((decimal)bound, long.MinValue / 4, long.MaxValue / 4) : otherwise;
}
