using System.Globalization;
using System.Text.Json.Nodes;

namespace Shop.Local.Messaging.Pipes;

/// <summary>One change of an item, with its position in the stream.</summary>
/// <param name="Sequence">The sequence number; it grows within the shard.</param>
/// <param name="Arrived">When the item was changed.</param>
/// <param name="Event">The record in the form in which pipes pass it on.</param>
internal sealed record StreamRecord(string Shard, string Sequence, DateTimeOffset Arrived, JsonObject Event)
{
    private const string Created = "ApproximateCreationDateTime";

    private static readonly TimeSpan RestOfMinute = TimeSpan.FromSeconds(59);

    /// <param name="record">A record of GetRecords.</param>
    public static StreamRecord Read(string shard, JsonObject record, string streamArn, string region, LocalClock clock)
    {
        var passed = record.DeepClone().AsObject();
        var change = passed["dynamodb"]!;
        var arrived = ArrivalOf(DateTimeOffset.UnixEpoch.AddSeconds((double)change[Created]!), clock);
        change[Created] = arrived.ToUnixTimeSeconds();
        passed["awsRegion"] = region;
        passed["eventSourceARN"] = streamArn;
        return new(shard, (string)change["SequenceNumber"]!, arrived, passed);
    }

    // DynamoDB Local knows the minute on the system's clock. Mostly it has just begun; after a restart of the local run it is long over.
    private static DateTimeOffset ArrivalOf(DateTimeOffset minute, LocalClock clock)
    {
        var (now, last) = (clock.GetUtcNow() - clock.Ahead, minute + RestOfMinute);
        return (now < last ? now : last) + clock.Ahead;
    }
}

/// <summary>The positions of consecutive records of one shard.</summary>
internal sealed record StreamRange(string Shard, string First, string Last, int Count)
{
    /// <param name="deadLetter">The message that a pipe sent to its dead-letter queue.</param>
    public static StreamRange Of(string deadLetter)
    {
        var batch = JsonNode.Parse(deadLetter)![StreamBatch.Info]!;
        return new(
            (string)batch["shardId"]!,
            (string)batch["startSequenceNumber"]!,
            (string)batch["endSequenceNumber"]!,
            (int)batch["batchSize"]!);
    }
}

/// <summary>Records of one shard that a pipe processes together.</summary>
/// <param name="Attempts">How often these records failed together.</param>
internal sealed record StreamBatch(IReadOnlyList<StreamRecord> Records, int Attempts)
{
    public const string Info = "DDBStreamBatchInfo";

    public StreamRecord First => Records[0];

    public StreamRecord Last => Records[^1];

    public (StreamBatch First, StreamBatch Second) Halves
    {
        get
        {
            var middle = (Records.Count + 1) / 2;
            return (new([.. Records.Take(middle)], 0), new([.. Records.Skip(middle)], 0));
        }
    }

    /// <summary>
    /// The message that a pipe sends to its dead-letter queue. It contains the positions of the records in the stream, not the records.
    /// </summary>
    public string DeadLetter(PipeDefinition pipe, string condition, DateTimeOffset now) => PlainJson.Text(new JsonObject
    {
        ["context"] = new JsonObject { ["partnerResourceArn"] = pipe.Arn, ["condition"] = condition },
        ["version"] = "1.0",
        ["timestamp"] = Text(now),
        [Info] = new JsonObject
        {
            ["shardId"] = First.Shard,
            ["startSequenceNumber"] = First.Sequence,
            ["endSequenceNumber"] = Last.Sequence,
            ["approximateArrivalOfFirstRecord"] = Text(First.Arrived),
            ["approximateArrivalOfLastRecord"] = Text(Last.Arrived),
            ["batchSize"] = Records.Count,
            ["streamArn"] = pipe.StreamArn,
        },
    });

    private static string Text(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
