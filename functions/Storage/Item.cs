using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace Shop.Functions.Storage;

/// <summary>Writes and reads the attributes of a DynamoDB item. A missing or mistyped attribute is a bug and throws.</summary>
internal static class Item
{
    /// <summary>Creates an item. Null values are not written: an item without the key attribute of an index is not in the index.</summary>
    public static Dictionary<string, AttributeValue> Of(params ReadOnlySpan<(string Name, AttributeValue? Value)> attributes)
    {
        var item = new Dictionary<string, AttributeValue>(attributes.Length, StringComparer.Ordinal);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                item.Add(name, value);
            }
        }

        return item;
    }

    /// <summary>Writes a value as a string attribute; null stays null.</summary>
    public static AttributeValue? Text(object? value) => value is null ? null : new() { S = $"{value}" };

    public static AttributeValue Number(long value) => new() { N = value.ToString(CultureInfo.InvariantCulture) };

    public static AttributeValue Flag(bool value) => new() { BOOL = value };

    public static AttributeValue Time(DateTimeOffset value) => new() { S = Timestamp.Write(value) };

    public static AttributeValue? Map(Dictionary<string, AttributeValue>? value) =>
        value is null ? null : new() { M = value, IsMSet = true };

    public static AttributeValue List(IEnumerable<Dictionary<string, AttributeValue>> maps) =>
        new() { L = [.. maps.Select(map => Map(map)!)], IsLSet = true };

    public static string Text(this Dictionary<string, AttributeValue> item, string name) => item.TextOrNull(name) ?? throw Missing(name);

    public static string? TextOrNull(this Dictionary<string, AttributeValue> item, string name) =>
        item.TryGetValue(name, out var value) ? value.S ?? throw Missing(name) : null;

    public static long Number(this Dictionary<string, AttributeValue> item, string name) =>
        long.Parse(item.GetValueOrDefault(name)?.N ?? throw Missing(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    public static bool Flag(this Dictionary<string, AttributeValue> item, string name) =>
        item.GetValueOrDefault(name)?.BOOL ?? throw Missing(name);

    public static DateTimeOffset Time(this Dictionary<string, AttributeValue> item, string name) => Timestamp.Parse(item.Text(name));

    public static Dictionary<string, AttributeValue>? MapOrNull(this Dictionary<string, AttributeValue> item, string name) =>
        item.TryGetValue(name, out var value) ? value.M ?? throw Missing(name) : null;

    public static IEnumerable<Dictionary<string, AttributeValue>> Maps(this Dictionary<string, AttributeValue> item, string name) =>
        (item.GetValueOrDefault(name)?.L ?? throw Missing(name)).Select(value => value.M ?? throw Missing(name));

    private static InvalidDataException Missing(string name) => new($"The item's attribute {name} is missing or of another type.");
}
