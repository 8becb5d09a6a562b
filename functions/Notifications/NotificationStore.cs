using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Shop.Domain.Notifications;

namespace Shop.Functions.Notifications;

/// <summary>Reads and writes the notifications of all users.</summary>
internal sealed class NotificationStore(IAmazonDynamoDB dynamo, TableNames tables, Paging paging)
{
    /// <summary>Adds a notification, with one request. A notification that already exists is not changed.</summary>
    /// <returns>The stored notification.</returns>
    public async Task<Notification> RecordAsync(Notification notification, CancellationToken cancellationToken)
    {
        try
        {
            var request = new PutItemRequest
            {
                TableName = tables[ShopTable.Notifications],
                Item = NotificationItem.Write(notification),
                ConditionExpression = "attribute_not_exists(notificationId)",
                ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
            };
            await dynamo.PutItemAsync(request, cancellationToken);
            return notification;
        }
        catch (ConditionalCheckFailedException exception)
        {
            return NotificationItem.Read(exception.Item);
        }
    }

    /// <summary>Records that the mail of a notification is sent. Repeating this changes nothing.</summary>
    /// <exception cref="ConditionalCheckFailedException">The recipient has no such notification.</exception>
    public Task MarkSentAsync(UserId recipient, NotificationId id, CancellationToken cancellationToken) => dynamo.UpdateItemAsync(
        new UpdateItemRequest
        {
            TableName = tables[ShopTable.Notifications],
            Key = NotificationItem.Key(recipient, id),
            ConditionExpression = "attribute_exists(notificationId)",
            UpdateExpression = "SET delivery = :sent",
            ExpressionAttributeValues = new() { [":sent"] = Item.Text(DeliveryState.Sent.Wire()) },
        },
        cancellationToken);

    public static IndexQuery Query(UserId recipient, bool unreadOnly) =>
        new(ShopTable.Notifications, unreadOnly ? Tables.NotificationsUnread : null, $"{recipient}");

    /// <summary>Lists notifications, the newest first. Eventually consistent.</summary>
    /// <returns>Refused: <see cref="Invalid"/> for <c>cursor</c>.</returns>
    public Task<Outcome<Page<Notification>>> ListAsync(IndexQuery query, PageRequest page, CancellationToken cancellationToken) =>
        paging.ReadAsync(query, page, NotificationItem.Read, cancellationToken);

    /// <summary>Marks a notification as read, with one request. When it is already read, the time of the first reading is kept.</summary>
    /// <returns>The marked notification; null when the recipient has no such notification.</returns>
    public async Task<Notification?> MarkReadAsync(UserId recipient, NotificationId id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            var response = await dynamo.UpdateItemAsync(
                new UpdateItemRequest
                {
                    TableName = tables[ShopTable.Notifications],
                    Key = NotificationItem.Key(recipient, id),
                    ConditionExpression = "attribute_exists(notificationId)",
                    UpdateExpression = "SET readAt = if_not_exists(readAt, :now) REMOVE unreadBy",
                    ExpressionAttributeValues = new() { [":now"] = Item.Time(Notification.ReadTime(id, now)) },
                    ReturnValues = ReturnValue.ALL_NEW,
                },
                cancellationToken);
            return NotificationItem.Read(response.Attributes);
        }
        catch (ConditionalCheckFailedException)
        {
            return null;
        }
    }
}
