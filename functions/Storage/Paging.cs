using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Shop.Functions.Storage;

/// <summary>Reads an index page by page.</summary>
internal sealed class Paging(IAmazonDynamoDB dynamo, TableNames tables)
{
    /// <summary>
    /// Reads a page with one request. It asks for one item more than the page has, to find out whether the page is the last page. A page of
    /// large items can have fewer items than its limit, because DynamoDB stops at 1 MiB. Only the last page has no cursor.
    /// </summary>
    /// <returns>Refused: <see cref="Invalid"/> for <c>cursor</c>.</returns>
    public async Task<Outcome<Page<T>>> ReadAsync<T>(
        IndexQuery query, PageRequest page, Func<Dictionary<string, AttributeValue>, T> read, CancellationToken cancellationToken)
    {
        var start = page.Cursor is null ? null : Cursor.Read(query, page.Cursor);
        if (page.Cursor is not null && start is null)
        {
            return new Invalid([new FieldError("cursor", "is not the nextCursor of this list with these parameters")]);
        }

        var response = await dynamo.QueryAsync(Request(query, page.Limit + 1, start), cancellationToken);
        var shown = response.Items.Take(page.Limit).ToList();
        var more = response.Items.Count > page.Limit || response.LastEvaluatedKey is { Count: > 0 };
        return new Page<T>([.. shown.Select(read)], more ? Cursor.Write(query, shown[^1]) : null);
    }

    private QueryRequest Request(IndexQuery query, int limit, Dictionary<string, AttributeValue>? start)
    {
        var request = new QueryRequest
        {
            TableName = tables[query.Table],
            IndexName = query.Index,
            KeyConditionExpression = "#partition = :partition",
            ExpressionAttributeNames = new() { ["#partition"] = query.Key.Hash.Name },
            ExpressionAttributeValues = new() { [":partition"] = new() { S = query.Partition } },
            ScanIndexForward = query.Ascending,
            Limit = limit,
            ExclusiveStartKey = start,
        };
        if (query.Range is { } range)
        {
            var attribute = query.Key.Range ?? throw new InvalidOperationException($"{query.Table} {query.Index} has no range key.");
            request.KeyConditionExpression += " AND #range BETWEEN :from AND :to";
            request.ExpressionAttributeNames["#range"] = attribute.Name;
            request.ExpressionAttributeValues[":from"] = attribute.Value(range.From);
            request.ExpressionAttributeValues[":to"] = attribute.Value(range.To);
        }

        return request;
    }
}
