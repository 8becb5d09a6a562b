using System.Text;
using System.Text.Json.Nodes;

namespace Shop.Local.Fuzzing;

/// <summary>Changes a valid JSON body into an invalid one, with typical mistakes of clients, proxies and attackers.</summary>
internal sealed class BodyMutator(Random random)
{
    private const string Raw = "raw-value-here";

    // JSON texts that no member accepts.
    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1.5", "1e400", "-0", "9223372036854775808", "99999999999999999999999999", "1.0000000000000001",
        "\"\"", "\"x\"", "[]", "{}", "[[]]", "{\"amount\":1}", "\"\\ud800\"", "\"\\udc00x\"", "\"\\u0000\"",
        "\"\\u001f\\u007f\\u0085\"", "\"\\u202e\\ufeff\"", "\"2026-02-30T00:00:00Z\"", "\"9223372036854775807\"",
    ];

    private static readonly string[] Names =
    [
        "role", "status", "price", "total", "userId", "vendorId", "id", "__proto__", "", " ", "$type", "a.b[0]", "é\u202e", "constructor",
        "NAME", "version",
    ];

    /// <summary>Makes one, two or three changes.</summary>
    public byte[] Mutate(JsonNode? body)
    {
        var mutated = body?.DeepClone() ?? new JsonObject();
        var raw = Values[random.Next(Values.Length)];
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            Change(Parts(mutated).ToList(), ref raw);
        }

        var text = mutated.ToJsonString().Replace($"\"{Raw}\"", raw, StringComparison.Ordinal);
        return random.Next(3) == 0 ? Bytes(text) : Encoding.UTF8.GetBytes(text);
    }

    private void Change(List<JsonObject> parts, ref string raw)
    {
        var part = parts[random.Next(parts.Count)];
        var member = part.Count == 0 ? "a" : part.ElementAt(random.Next(part.Count)).Key;
        switch (random.Next(8))
        {
            case 0:
                part.Remove(member);
                break;
            case 1:
                part[Names[random.Next(Names.Length)]] = Raw;
                break;
            case 2:
                part[$"extra{random.Next(100)}"] = Raw;
                break;
            case 3:
                part[member] = Raw;
                raw = $"\"{new string('m', random.Next(2) == 0 ? 5_000 : 70_000)}\"";
                break;
            case 4:
                part[member] = Raw;
                raw = Nested(random.Next(2) == 0 ? 15 : 200);
                break;
            case 5:
                part[new string('n', random.Next(50, 400))] = Raw;
                break;
            default:
                part[member] = Raw;
                break;
        }
    }

    private static string Nested(int depth) => new string('[', depth) + new string(']', depth);

    private static IEnumerable<JsonObject> Parts(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(member => Parts(member.Value)).Prepend(json),
        JsonArray array => array.SelectMany(Parts),
        _ => [],
    };

    private byte[] Bytes(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var place = random.Next(bytes.Length + 1);
        return random.Next(12) switch
        {
            0 => bytes[..place],
            1 => [.. bytes[..place], 0xFF, 0xFE, .. bytes[place..]],
            2 => [.. bytes[..place], 0xC0, 0xAF, .. bytes[place..]],
            3 => [.. bytes[..place], 0xED, 0xA0, 0x80, .. bytes[place..]],
            4 => [0xEF, 0xBB, 0xBF, .. bytes],
            5 => Encoding.Unicode.GetBytes(text),
            6 => [],
            7 => [.. bytes, .. "{}"u8],
            8 => [.. bytes[..place], 0, .. bytes[place..]],
            9 => [.. "// note\n"u8, .. bytes],
            10 => text.Length > 2 ? Encoding.UTF8.GetBytes($"{text[..^1]},{text[1..]}") : "{\"a\":1,\"a\":2}"u8.ToArray(),
            _ => Encoding.UTF8.GetBytes(Values[random.Next(Values.Length)]),
        };
    }
}
