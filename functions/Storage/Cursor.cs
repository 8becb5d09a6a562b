using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Amazon.DynamoDBv2.Model;

namespace Shop.Functions.Storage;

/// <summary>
/// The position where the next page of a list begins: the key of the last item of the page, as base64url of JSON, with a checksum over the
/// key and the query. The checksum uses no secret. It finds mistakes, such as a truncated cursor or the cursor of another query. A forged
/// cursor gives no access: partition and range come from the query, so the cursor can only select a position in the list that the caller
/// may read.
/// </summary>
internal static class Cursor
{
    private const int MaxLength = 1_024;
    private const int ChecksumBytes = 12;
    private const string Version = "1";

    public static string Write(IndexQuery query, Dictionary<string, AttributeValue> item)
    {
        var position = query.PositionAttributes.Select(a => a.IsNumber ? item[a.Name].N : item[a.Name].S).Skip(1).ToArray();
        return Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes<string[]>([Checksum(query, position), .. position]));
    }

    /// <returns>The key after which the page starts; null when the text is not a valid cursor of this query.</returns>
    public static Dictionary<string, AttributeValue>? Read(IndexQuery query, string cursor)
    {
        if (cursor.Length > MaxLength || Parse(cursor) is not [var checksum, .. var position] || checksum != Checksum(query, position))
        {
            return null;
        }

        var attributes = query.PositionAttributes.ToList();
        if (position.Length != attributes.Count - 1 || !attributes.Skip(1).Zip(position).All(pair => Fits(pair.First, pair.Second)))
        {
            return null;
        }

        if (query.Range is { } range && !range.Holds(attributes[1], position[0]))
        {
            return null;
        }

        var key = attributes.Zip(position.Prepend(query.Partition), Value).ToDictionary(StringComparer.Ordinal);
        return Write(query, key) == cursor ? key : null;
    }

    private static bool Fits(TableAttribute attribute, string? text) =>
        attribute.IsNumber
            ? long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            : !string.IsNullOrEmpty(text);

    private static KeyValuePair<string, AttributeValue> Value(TableAttribute attribute, string text) => new(attribute.Name, attribute.Value(text));

    private static string[]? Parse(string cursor)
    {
        try
        {
            return JsonSerializer.Deserialize<string[]>(Base64Url.DecodeFromChars(cursor));
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            return null;
        }
    }

    private static string Checksum(IndexQuery query, string[] position)
    {
        var text = JsonSerializer.Serialize<string[]>([Version, .. query.Identity, .. position]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, ChecksumBytes));
    }
}
