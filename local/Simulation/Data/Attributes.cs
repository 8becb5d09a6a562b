using System.Globalization;
using System.Text;
using Amazon.DynamoDBv2.Model;
using StoredItem = System.Collections.Generic.Dictionary<string, Amazon.DynamoDBv2.Model.AttributeValue>;

namespace Shop.Local.Simulation.Data;

/// <summary>Compares attribute values by DynamoDB's rules. The shop writes texts, numbers, flags, maps and lists only.</summary>
internal static class Attributes
{
    public static bool Same(StoredItem left, StoredItem right) =>
        left.Count == right.Count && left.All(one => right.TryGetValue(one.Key, out var other) && Same(one.Value, other));

    public static bool Same(AttributeValue left, AttributeValue right) => (left, right) switch
    {
        ({ S: { } one }, { S: { } other }) => one == other,
        ({ N: not null }, { N: not null }) => Number(left) == Number(right),
        ({ BOOL: { } one }, { BOOL: { } other }) => one == other,
        ({ M: { } one }, { M: { } other }) => Same(one, other),
        ({ L: { } one }, { L: { } other }) => one.Count == other.Count && one.Zip(other).All(pair => Same(pair.First, pair.Second)),
        _ => false,
    };

    /// <returns>Null when the values have different types: then no comparison holds.</returns>
    public static int? Compare(AttributeValue left, AttributeValue right) => (left, right) switch
    {
        ({ S: { } one }, { S: { } other }) => string.CompareOrdinal(one, other),
        ({ N: not null }, { N: not null }) => Number(left).CompareTo(Number(right)),
        _ => null,
    };

    /// <summary>About the size of an item in bytes.</summary>
    public static int Size(StoredItem item) => item.Sum(attribute => attribute.Key.Length + Size(attribute.Value));

    /// <exception cref="NotSupportedException">The number is not a whole number.</exception>
    public static long Number(AttributeValue value) =>
        long.TryParse(value.N, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new NotSupportedException($"The in-memory DynamoDB computes with whole numbers only, not with {value.N}.");

    private static int Size(AttributeValue value) => value switch
    {
        { S: { } text } => Encoding.UTF8.GetByteCount(text),
        { M: { } map } => Size(map),
        { L: { } list } => list.Sum(Size),
        _ => sizeof(long),
    };

    public static AttributeValue Of(long number) => new() { N = number.ToString(CultureInfo.InvariantCulture) };
}
