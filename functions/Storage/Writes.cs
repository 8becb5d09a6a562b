using Amazon.DynamoDBv2.Model;

namespace Shop.Functions.Storage;

/// <summary>
/// Writes of items that count their changes in <c>version</c>. A write whose condition does not hold is not carried out, and
/// neither is any other of its transaction: see <see cref="Transactions.TryWriteAsync"/>.
/// </summary>
internal sealed class Writes(TableNames tables)
{
    /// <summary>There must be no such item yet.</summary>
    public TransactWriteItem Create(ShopTable table, Dictionary<string, AttributeValue> item) => new()
    {
        Put = new()
        {
            TableName = tables[table],
            Item = item,
            ConditionExpression = "attribute_not_exists(#key)",
            ExpressionAttributeNames = new() { ["#key"] = Tables.All[table].Key.Hash.Name },
        },
    };

    /// <summary>The item must still be of the version that was read.</summary>
    public TransactWriteItem Replace(ShopTable table, Dictionary<string, AttributeValue> item, long readVersion) => new()
    {
        Put = new()
        {
            TableName = tables[table],
            Item = item,
            ConditionExpression = Unchanged,
            ExpressionAttributeNames = Names,
            ExpressionAttributeValues = Values(readVersion),
        },
    };

    /// <summary>Creates the item when <paramref name="readVersion"/> is 0, and replaces it otherwise.</summary>
    public TransactWriteItem Put(ShopTable table, Dictionary<string, AttributeValue> item, long readVersion) =>
        readVersion == 0 ? Create(table, item) : Replace(table, item, readVersion);

    /// <inheritdoc cref="Replace"/>
    public TransactWriteItem Delete(ShopTable table, Dictionary<string, AttributeValue> key, long readVersion) => new()
    {
        Delete = new()
        {
            TableName = tables[table],
            Key = key,
            ConditionExpression = Unchanged,
            ExpressionAttributeNames = Names,
            ExpressionAttributeValues = Values(readVersion),
        },
    };

    /// <summary>Writes nothing: the item that a decision rests on must still be of the version that was read.</summary>
    public TransactWriteItem Check(ShopTable table, Dictionary<string, AttributeValue> key, long readVersion) => new()
    {
        ConditionCheck = new()
        {
            TableName = tables[table],
            Key = key,
            ConditionExpression = Unchanged,
            ExpressionAttributeNames = Names,
            ExpressionAttributeValues = Values(readVersion),
        },
    };

    private const string Unchanged = "#version = :read";

    private static Dictionary<string, string> Names => new() { ["#version"] = "version" };

    private static Dictionary<string, AttributeValue> Values(long version) => new() { [":read"] = Item.Number(version) };
}
