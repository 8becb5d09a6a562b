using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Shop.Local.Fuzzing;

/// <summary>Makes values that a schema allows. For well-known names it makes values that handlers probably accept.</summary>
internal sealed class ValueMaker(SeenValues seen, Random random)
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

    public JsonNode? Make(IOpenApiSchema schema, string name, JsonNode? example = null) => schema is { AllOf: [var only] }
        ? Make(only, name)
        : (schema.Type & ~JsonSchemaType.Null) switch
        {
            JsonSchemaType.Object => random.Next(2) == 0 && schema.Examples is [JsonObject whole, ..] ? Example(whole) : Members(schema),
            JsonSchemaType.Array => new JsonArray(
                [.. Enumerable.Range(0, random.Next(1, MostItems + 1)).Select(_ => Make(schema.Items!, name))]),
            JsonSchemaType.String => Letters(schema, name, example),
            JsonSchemaType.Boolean => random.Next(2) == 0,
            _ => Whole(schema, name),
        };

    /// <summary>Makes a value for a parameter, as text.</summary>
    public string Text(IOpenApiParameter parameter) => $"{Make(parameter.Schema!, parameter.Name!, parameter.Example)}";

    private JsonObject Members(IOpenApiSchema schema)
    {
        var made = new JsonObject();
        foreach (var (name, member) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (schema.Required?.Contains(name) == true || random.Next(3) == 0)
            {
                made[name] = Make(member, name);
            }
        }

        return made;
    }

    // Unique passwords replace the passwords of the example, so that AnswerCheck can find them in answers.
    private JsonObject Example(JsonObject example)
    {
        var made = example.DeepClone().AsObject();
        foreach (var name in made.Select(member => member.Key).Where(IsPassword).ToList())
        {
            made[name] = Password();
        }

        return made;
    }

    private JsonNode Letters(IOpenApiSchema schema, string name, JsonNode? example)
    {
        if (schema.Enum is { Count: > 0 } values)
        {
            return $"{values[random.Next(values.Count)]}";
        }

        if (Known(schema, name, example) is { } known)
        {
            return known;
        }

        var shortest = schema.MinLength ?? 0;
        var longest = Math.Min(schema.MaxLength ?? LongestUsual, shortest + LongestUsual);
        var length = random.Next(shortest, longest + 1);
        var letters = string.Concat(Enumerable.Range(0, length).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
        return letters.Length == 0 ? letters : $"a{letters[1..]}";
    }

    private string? Known(IOpenApiSchema schema, string name, JsonNode? example) => (schema.Format, name) switch
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
        _ when random.Next(3) > 0 => seen.Pick(random, name) ?? example?.ToString(),
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

    private JsonNode Whole(IOpenApiSchema schema, string name)
    {
        var lowest = Bound(schema.Minimum, 0);
        var highest = Math.Max(lowest, Bound(schema.Maximum, 1_000));
        return name == "version" ? random.Next(4)
            : random.Next(4) == 0 ? random.Next(2) == 0 ? lowest : highest
            : lowest + random.NextInt64(Math.Min(highest - lowest, 200) + 1);
    }

    private static long Bound(string? bound, long otherwise) => bound is null ? otherwise
        : (long)decimal.Clamp(decimal.Parse(bound, NumberStyles.Float, CultureInfo.InvariantCulture), long.MinValue / 4, long.MaxValue / 4);
}
