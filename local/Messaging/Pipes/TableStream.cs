using System.Text.Json.Nodes;
using Shop.Local.Aws;
using Shop.Local.Tables;

namespace Shop.Local.Messaging.Pipes;

/// <summary>
/// Reads the stream of a table for one pipe, shard by shard: a parent shard before its children, each shard in its order. The position
/// moves only when records are processed. Therefore a record that was read but not processed is read again after a restart.
/// </summary>
internal sealed class TableStream(
    string pipe,
    DynamoDbTableDefinition table,
    DynamoDbClient dynamoDb,
    StreamsClient streams,
    StreamPositions positions,
    string region,
    LocalClock clock)
{
    private string? streamArn;
    private string? shard;
    private string? iterator;

    /// <summary>
    /// Reads the next records; empty at the end of the stream. Call it only after the records of the last call are processed.
    /// </summary>
    public async Task<IReadOnlyList<StreamRecord>> ReadAsync(int most, CancellationToken cancellationToken)
    {
        while (await ShardAsync(cancellationToken) is { } current)
        {
            iterator ??= await IteratorAsync(current, cancellationToken);
            var answer = await streams.SendAsync(
                "GetRecords", new() { ["ShardIterator"] = iterator, ["Limit"] = most }, cancellationToken);
            if (answer.Error is "ExpiredIteratorException" or "TrimmedDataAccessException")
            {
                iterator = null;
                continue;
            }

            var page = answer.Succeeded ? answer.Json : throw Refused("GetRecords", answer);
            iterator = (string?)page["NextShardIterator"];
            var records = Records(page, current);
            if (records.Count > 0 || iterator is not null)
            {
                return records;
            }

            positions.End(pipe, current);
            shard = null;
        }

        return [];
    }

    /// <summary>Reads records again that were read before. The position does not move.</summary>
    /// <returns>Null when the stream does not have all of them any more.</returns>
    public async Task<IReadOnlyList<StreamRecord>?> ReadAgainAsync(StreamRange range, CancellationToken cancellationToken)
    {
        var request = new JsonObject
        {
            ["StreamArn"] = await StreamArnAsync(cancellationToken),
            ["ShardId"] = range.Shard,
            ["ShardIteratorType"] = "AT_SEQUENCE_NUMBER",
            ["SequenceNumber"] = range.First,
        };
        var first = await streams.SendAsync("GetShardIterator", request, cancellationToken);
        if (first.Error is "TrimmedDataAccessException" or "ResourceNotFoundException")
        {
            return null;
        }

        var answer = await streams.SendAsync(
            "GetRecords", new() { ["ShardIterator"] = (string?)first.Json["ShardIterator"], ["Limit"] = range.Count }, cancellationToken);
        var records = answer.Succeeded ? Records(answer.Json, range.Shard) : throw Refused("GetRecords", answer);
        return records.Count == range.Count && records[^1].Sequence == range.Last ? records : null;
    }

    private async Task<string?> ShardAsync(CancellationToken cancellationToken) =>
        shard ??= (await ShardsAsync(cancellationToken)).FirstOrDefault(one => !positions.HasEnded(pipe, one));

    // DescribeStream sorts shards by their id, which begins with the time of their creation.
    private async Task<IReadOnlyList<string>> ShardsAsync(CancellationToken cancellationToken)
    {
        var arn = await StreamArnAsync(cancellationToken);
        var shards = new List<string>();
        string? last = null;
        do
        {
            var request = new JsonObject { ["StreamArn"] = arn };
            if (last is not null)
            {
                request["ExclusiveStartShardId"] = last;
            }

            var page = (await streams.DoAsync("DescribeStream", request, cancellationToken))["StreamDescription"]!;
            shards.AddRange(page["Shards"]!.AsArray().Select(one => (string)one!["ShardId"]!));
            last = (string?)page["LastEvaluatedShardId"];
        }
        while (last is not null);
        return shards;
    }

    private async Task<string> StreamArnAsync(CancellationToken cancellationToken) =>
        streamArn ??= (string?)(await dynamoDb.DoAsync("DescribeTable", new() { ["TableName"] = table.Name }, cancellationToken))
            ["Table"]!["LatestStreamArn"]
            ?? throw new LocalRunException(
                $"The stored table {table.Name} has no stream. Start once with --fresh to delete the local data.");

    private List<StreamRecord> Records(JsonNode page, string of) =>
        [.. page["Records"]!.AsArray().Select(record => StreamRecord.Read(of, record!.AsObject(), table.StreamArn!, region, clock))];

    private async Task<string> IteratorAsync(string current, CancellationToken cancellationToken)
    {
        var request = new JsonObject { ["StreamArn"] = streamArn, ["ShardId"] = current, ["ShardIteratorType"] = "TRIM_HORIZON" };
        if (positions.After(pipe, current) is { } sequence)
        {
            request["ShardIteratorType"] = "AFTER_SEQUENCE_NUMBER";
            request["SequenceNumber"] = sequence;
        }

        var answer = await streams.SendAsync("GetShardIterator", request, cancellationToken);
        if (answer.Error is "TrimmedDataAccessException")
        {
            // The stream keeps records for a day. Records after the position that are already deleted are lost, as in AWS.
            request["ShardIteratorType"] = "TRIM_HORIZON";
            request.Remove("SequenceNumber");
            answer = await streams.SendAsync("GetShardIterator", request, cancellationToken);
        }

        return answer.Succeeded ? (string)answer.Json["ShardIterator"]! : throw Refused("GetShardIterator", answer);
    }

    private static LocalRunException Refused(string operation, AwsAnswer answer) =>
        new($"DynamoDB Local refused {operation}: {answer.Json.ToJsonString()}");
}
