using Amazon.DynamoDBv2.Model;

namespace Shop.Functions.Storage;

/// <summary>
/// Creates conditional writes of items with a <c>version</c>. When a condition fails, no write of the transaction is executed: see
/// <see cref="Transactions.TryWriteAsync"/>.
/// </summary>
internal sealed class Writes(TableNames tables)
{
    /// <summary>Creates an item. The item must not exist yet.</summary>
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

    /// <summary>Replaces an item. The stored item must have the version that was read.</summary>
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

    /// <summary>Deletes an item. The stored item must have the version that was read.</summary>
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

    /// <summary>
    /// Checks an item without writing it, because a decision depends on the item. The stored item must have the version that was read.
    /// </summary>
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
