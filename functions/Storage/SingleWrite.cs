using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Shop.Functions.Storage;

/// <summary>Sends the only write of a transaction as a plain request.</summary>
internal static class SingleWrite
{
    /// <returns>False when the condition of the write did not hold.</returns>
    /// <exception cref="ArgumentException">The write is a condition check.</exception>
    public static async Task<bool> TryAsync(IAmazonDynamoDB dynamo, TransactWriteItem write, CancellationToken cancellationToken)
    {
        try
        {
            await (write switch
            {
                { Put: { } put } => (Task)dynamo.PutItemAsync(Of(put), cancellationToken),
                { Update: { } update } => dynamo.UpdateItemAsync(Of(update), cancellationToken),
                { Delete: { } delete } => dynamo.DeleteItemAsync(Of(delete), cancellationToken),
                _ => throw new ArgumentException("A condition check alone writes nothing.", nameof(write)),
            });
            return true;
        }
        catch (ConditionalCheckFailedException exception)
        {
            // The SDK resends a write when the response was lost. If the stored item equals ours, the first attempt succeeded.
            return write.Put is { } put && exception.Item is { Count: > 0 } there && ItemEquality.Same(there, put.Item);
        }
    }

    private static PutItemRequest Of(Put put) => new()
    {
        TableName = put.TableName,
        Item = put.Item,
        ConditionExpression = put.ConditionExpression,
        ExpressionAttributeNames = put.ExpressionAttributeNames,
        ExpressionAttributeValues = put.ExpressionAttributeValues,
        ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
    };

    private static UpdateItemRequest Of(Update update) => new()
    {
        TableName = update.TableName,
        Key = update.Key,
        UpdateExpression = update.UpdateExpression,
        ConditionExpression = update.ConditionExpression,
        ExpressionAttributeNames = update.ExpressionAttributeNames,
        ExpressionAttributeValues = update.ExpressionAttributeValues,
    };

    private static DeleteItemRequest Of(Delete delete) => new()
    {
        TableName = delete.TableName,
        Key = delete.Key,
        ConditionExpression = delete.ConditionExpression,
        ExpressionAttributeNames = delete.ExpressionAttributeNames,
        ExpressionAttributeValues = delete.ExpressionAttributeValues,
    };
}
