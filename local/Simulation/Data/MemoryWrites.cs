using Amazon.DynamoDBv2.Model;
using StoredItem = System.Collections.Generic.Dictionary<string, Amazon.DynamoDBv2.Model.AttributeValue>;

namespace Shop.Local.Simulation.Data;

/// <summary>A conditional write of one item.</summary>
/// <param name="Change">Returns the item after the write; null to delete it. It gets the item before the write, which can be empty.</param>
internal sealed record MemoryWrite(
    MemoryTable Table,
    string Key,
    string? Condition,
    Dictionary<string, string>? Names,
    StoredItem? Values,
    bool ShowsItem,
    Func<StoredItem, StoredItem?>? Change)
{
    private static readonly StoredItem Nothing = [];

    /// <summary>The item before the write; empty when it does not exist.</summary>
    public StoredItem Before => Table.Find(Key) ?? Nothing;

    public bool Holds => Condition is null || ExpressionParser.ConditionOf(Condition).Expression.Holds(new(Before, Names, Values));

    /// <exception cref="NotSupportedException">The write uses a part of the API that is not simulated.</exception>
    public static MemoryWrite Of(MemoryDynamoDb dynamo, TransactWriteItem write) => write switch
    {
        { Put: { } put } => Put(
            dynamo.Table(put.TableName), put.Item, put.ConditionExpression, put.ExpressionAttributeNames, put.ExpressionAttributeValues,
            put.ReturnValuesOnConditionCheckFailure),
        { Update: { } update } => Update(
            dynamo.Table(update.TableName), update.Key, update.UpdateExpression, update.ConditionExpression,
            update.ExpressionAttributeNames, update.ExpressionAttributeValues, update.ReturnValuesOnConditionCheckFailure),
        { Delete: { } delete } => Delete(
            dynamo.Table(delete.TableName), delete.Key, delete.ConditionExpression, delete.ExpressionAttributeNames,
            delete.ExpressionAttributeValues, delete.ReturnValuesOnConditionCheckFailure),
        { ConditionCheck: { } check } => Checked(
            dynamo.Table(check.TableName), check.Key, check.ConditionExpression, check.ExpressionAttributeNames,
            check.ExpressionAttributeValues, check.ReturnValuesOnConditionCheckFailure, change: null, update: null),
        _ => throw new NotSupportedException("An item of a transaction has no write."),
    };

    public static MemoryWrite Put(
        MemoryTable table, StoredItem item, string? condition, Dictionary<string, string>? names, StoredItem? values, string? shows)
    {
        var stored = new StoredItem(item, StringComparer.Ordinal);
        return Checked(table, stored, condition, names, values, shows, _ => stored, update: null);
    }

    public static MemoryWrite Update(
        MemoryTable table,
        StoredItem key,
        string expression,
        string? condition,
        Dictionary<string, string>? names,
        StoredItem? values,
        string? shows) =>
        Checked(
            table, key, condition, names, values, shows,
            before => ExpressionParser.UpdateOf(expression).Expression.Apply(new(before.Count > 0 ? before : key, names, values)),
            expression);

    public static MemoryWrite Delete(
        MemoryTable table, StoredItem key, string? condition, Dictionary<string, string>? names, StoredItem? values, string? shows) =>
        Checked(table, key, condition, names, values, shows, _ => null, update: null);

    private static MemoryWrite Checked(
        MemoryTable table,
        StoredItem key,
        string? condition,
        Dictionary<string, string>? names,
        StoredItem? values,
        string? shows,
        Func<StoredItem, StoredItem?>? change,
        string? update)
    {
        var conditioned = condition is null ? null : ExpressionParser.ConditionOf(condition).Placeholders;
        var updated = update is null ? null : ExpressionParser.UpdateOf(update).Placeholders;
        IEnumerable<string> given = [.. names?.Keys ?? Enumerable.Empty<string>(), .. values?.Keys ?? Enumerable.Empty<string>()];
        var unused = given.FirstOrDefault(one => conditioned?.Contains(one) != true && updated?.Contains(one) != true);
        return unused is null
            ? new(table, table.KeyOf(key), condition, names, values, shows == "ALL_OLD", change)
            : throw Scope.Invalid($"Value unused in expressions: {unused}");
    }
}
