using System.Diagnostics.CodeAnalysis;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Shop.Local.Simulation.Data;

namespace Shop.Tests.Simulation;

/// <summary>Changed copies of requests to DynamoDB.</summary>
internal static class Requests
{
    public static bool IsFor(string? table, string name) => table?.EndsWith($"-{name}", StringComparison.Ordinal) == true;

    /// <summary>Whether the request fails or cancels an order.</summary>
    public static bool EndsOrder(AmazonDynamoDBRequest request, [NotNullWhen(true)] out TransactWriteItemsRequest? writes)
    {
        writes = request as TransactWriteItemsRequest;
        return writes?.TransactItems.Exists(write => IsFor(write.Put?.TableName, "orders")
            && write.Put!.Item["status"].S is "FAILED" or "CANCELLED") == true;
    }

    public static bool MovesStock(TransactWriteItem write) => IsFor(write.Update?.TableName, "inventory");

    public static TransactWriteItemsRequest With(TransactWriteItemsRequest request, IEnumerable<TransactWriteItem> writes) =>
        new() { TransactItems = [.. writes], ClientRequestToken = request.ClientRequestToken };

    public static PutItemRequest With(PutItemRequest request, Dictionary<string, AttributeValue> item) => new()
    {
        TableName = request.TableName,
        Item = item,
        ConditionExpression = request.ConditionExpression,
        ExpressionAttributeNames = request.ExpressionAttributeNames,
        ExpressionAttributeValues = request.ExpressionAttributeValues,
        ReturnValuesOnConditionCheckFailure = request.ReturnValuesOnConditionCheckFailure,
    };

    /// <summary>The same item with another value of one attribute.</summary>
    public static PutItemRequest With(PutItemRequest request, string name, AttributeValue value) =>
        With(request, new Dictionary<string, AttributeValue>(request.Item) { [name] = value });

    /// <summary>The same item with another value of one attribute.</summary>
    public static TransactWriteItem With(TransactWriteItem write, string name, AttributeValue value) => new()
    {
        Put = new()
        {
            TableName = write.Put.TableName,
            Item = new(write.Put.Item) { [name] = value },
            ConditionExpression = write.Put.ConditionExpression,
            ExpressionAttributeNames = write.Put.ExpressionAttributeNames,
            ExpressionAttributeValues = write.Put.ExpressionAttributeValues,
            ReturnValuesOnConditionCheckFailure = write.Put.ReturnValuesOnConditionCheckFailure,
        },
    };

    /// <summary>The same update without its condition.</summary>
    public static TransactWriteItem Unconditional(TransactWriteItem write)
    {
        var used = ExpressionParser.UpdateOf(write.Update.UpdateExpression).Placeholders;
        return new()
        {
            Update = new()
            {
                TableName = write.Update.TableName,
                Key = write.Update.Key,
                UpdateExpression = write.Update.UpdateExpression,
                ExpressionAttributeNames = write.Update.ExpressionAttributeNames.Where(name => used.Contains(name.Key)).ToDictionary(),
                ExpressionAttributeValues = write.Update.ExpressionAttributeValues.Where(value => used.Contains(value.Key)).ToDictionary(),
            },
        };
    }

    /// <summary>The same write without a condition on the version; other writes are not changed.</summary>
    public static TransactWriteItem WithoutVersion(TransactWriteItem write) =>
        write.Put is { ConditionExpression: "#version = :read" } put
            ? new() { Put = new() { TableName = put.TableName, Item = put.Item } }
            : write;
}
