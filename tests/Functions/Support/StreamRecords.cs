using System.Text;
using System.Text.Json.Nodes;
using Amazon.DynamoDBv2.Model;
using Amazon.Lambda.DynamoDBEvents;
using Amazon.Lambda.Serialization.SystemTextJson;

namespace Shop.Tests.Functions.Support;

/// <summary>The records of a table stream, through the JSON in which a pipe sends them.</summary>
internal static class StreamRecords
{
    public static List<DynamoDBEvent.DynamodbStreamRecord> Of(
        params IEnumerable<(Dictionary<string, AttributeValue>? Before, Dictionary<string, AttributeValue>? After)> changes)
    {
        var records = new JsonArray([.. changes.Select((change, number) => new JsonObject
        {
            ["eventID"] = $"{number}",
            ["eventSource"] = "aws:dynamodb",
            ["dynamodb"] = new JsonObject
            {
                ["ApproximateCreationDateTime"] = FixedTime.Noon.ToUnixTimeSeconds(),
                ["OldImage"] = change.Before is null ? null : Map(change.Before),
                ["NewImage"] = change.After is null ? null : Map(change.After),
            },
        })]);
        return new DefaultLambdaJsonSerializer().Deserialize<List<DynamoDBEvent.DynamodbStreamRecord>>(
            new MemoryStream(Encoding.UTF8.GetBytes(records.ToJsonString())));
    }

    private static JsonObject Map(Dictionary<string, AttributeValue> item) =>
        new(item.Select(attribute => KeyValuePair.Create(attribute.Key, (JsonNode?)Value(attribute.Value))));

    private static JsonObject Value(AttributeValue value) => value switch
    {
        { S: { } text } => new() { ["S"] = text },
        { N: { } number } => new() { ["N"] = number },
        { BOOL: { } flag } => new() { ["BOOL"] = flag },
        { M: { } map } => new() { ["M"] = Map(map) },
        { L: { } list } => new() { ["L"] = new JsonArray([.. list.Select(Value)]) },
        _ => new() { ["SS"] = new JsonArray("a") },
    };
}
