using Amazon.DynamoDBv2.Model;

namespace Shop.Functions.Storage;

/// <summary>Compares the attributes of two items. Sets and binary values are not compared, because the shop does not store them.</summary>
internal static class ItemEquality
{
    public static bool Same(Dictionary<string, AttributeValue> left, Dictionary<string, AttributeValue> right) =>
        left.Count == right.Count && left.All(one => right.TryGetValue(one.Key, out var other) && Same(one.Value, other));

    private static bool Same(AttributeValue left, AttributeValue right) =>
        (left.S, left.N, left.BOOL, left.NULL) == (right.S, right.N, right.BOOL, right.NULL)
        && Same(left.L ?? [], right.L ?? [])
        && Same(left.M ?? [], right.M ?? []);

    private static bool Same(List<AttributeValue> left, List<AttributeValue> right) =>
        left.Count == right.Count && left.Zip(right).All(pair => Same(pair.First, pair.Second));
}
