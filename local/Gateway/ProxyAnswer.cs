using System.Text.Json;
using System.Text.Json.Nodes;
using Shop.Local.Hosting;

namespace Shop.Local.Gateway;

/// <summary>What a function answers to a proxy event.</summary>
internal sealed record ProxyAnswer(int Status, IReadOnlyList<(string Name, string[] Values)> Headers, string Body)
{
    /// <summary>Null when API Gateway would call the answer malformed.</summary>
    public static ProxyAnswer? Parse(ReadOnlyMemory<byte> payload)
    {
        try
        {
            return StrictJson.Object(payload.Span) is { } answer && StatusOf(answer["statusCode"]) is { } status && BodyOf(answer) is { } body
                ? new(status, [.. HeadersOf(answer)], body)
                : null;
        }
        catch (Exception error) when (error is InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static int? StatusOf(JsonNode? code) => code switch
    {
        JsonValue value when value.TryGetValue<int>(out var number) && number is >= 100 and <= 599 => number,
        JsonValue value when value.TryGetValue<string>(out var text) && int.TryParse(text, out var number) && number is >= 100 and <= 599 => number,
        _ => null,
    };

    // The API has no binary media types, so that base64 goes to the client as it is.
    private static string? BodyOf(JsonObject answer) => answer["body"] switch
    {
        null => "",
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => null,
    };

    private static IEnumerable<(string, string[])> HeadersOf(JsonObject answer)
    {
        var many = (answer["multiValueHeaders"] as JsonObject ?? []).ToDictionary(
            header => header.Key, header => header.Value!.AsArray().Select(Text).ToArray(), StringComparer.OrdinalIgnoreCase);
        var single = (answer["headers"] as JsonObject ?? [])
            .Where(header => !many.ContainsKey(header.Key))
            .Select(header => (header.Key, new[] { Text(header.Value) }));
        return single.Concat(many.Select(header => (header.Key, header.Value))).Select(header => (Remapped(header.Item1), header.Item2));
    }

    private static string Text(JsonNode? value) =>
        value is JsonValue text && text.GetValueKind() is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False
            ? $"{value}"
            : throw new FormatException("A header is no text.");

    /// <summary>Some headers belong to API Gateway: a function's own go out under another name.</summary>
    private static string Remapped(string name) => name.ToUpperInvariant() switch
    {
        "AUTHORIZATION" or "CONNECTION" or "CONTENT-LENGTH" or "CONTENT-MD5" or "DATE" or "EXPECT" or "HOST" or "MAX-FORWARDS"
            or "PROXY-AUTHENTICATE" or "SERVER" or "TE" or "TRAILER" or "TRANSFER-ENCODING" or "UPGRADE" or "USER-AGENT" or "VIA"
            or "WARNING" or "WWW-AUTHENTICATE" => $"x-amzn-Remapped-{name}",
        _ => name,
    };
}
