using System.Text;
using Amazon.Lambda.DynamoDBEvents;
using Amazon.Lambda.Serialization.SystemTextJson;
using Amazon.Lambda.SQSEvents;

namespace Shop.Tests.Sdk.Lambda;

public sealed class QueueEventTests
{
    [Fact]
    public void A_batch_of_a_queue_is_read()
    {
        var batch = Deserialize<SQSEvent>(
            """
            { "Records": [ { "messageId": "m-1", "receiptHandle": "r", "body": "{}", "attributes": {}, "eventSourceARN": "arn" } ] }
            """);

        var message = Assert.Single(batch.Records);
        Assert.Equal(("m-1", "{}"), (message.MessageId, message.Body));
    }

    [Fact]
    public void The_failed_messages_of_a_batch_are_written()
    {
        using var stream = new MemoryStream();
        new DefaultLambdaJsonSerializer().Serialize(new SQSBatchResponse([new() { ItemIdentifier = "m-1" }]), stream);

        Assert.Equal("""{"batchItemFailures":[{"itemIdentifier":"m-1"}]}""", Encoding.UTF8.GetString(stream.ToArray()));
        Assert.Empty(new SQSBatchResponse().BatchItemFailures);
    }

    [Fact]
    public void The_images_of_a_stream_record_are_read()
    {
        var record = Assert.Single(Deserialize<List<DynamoDBEvent.DynamodbStreamRecord>>(
            """
            [ {
              "eventID": "e-1", "eventName": "MODIFY", "eventSource": "aws:dynamodb",
              "dynamodb": {
                "ApproximateCreationDateTime": 1772366400,
                "OldImage": { "text": { "S": "a" }, "number": { "N": "1" }, "flag": { "BOOL": true }, "none": { "NULL": true } },
                "NewImage": {
                  "list": { "L": [ { "M": { "in": { "S": "b" } } } ] }, "texts": { "SS": [ "c" ] }, "numbers": { "NS": [ "2" ] },
                  "bytes": { "B": "AQ==" }, "manyBytes": { "BS": [ "Ag==" ] }
                }
              }
            } ]
            """));

        var (old, now) = (record.Dynamodb.OldImage, record.Dynamodb.NewImage);
        Assert.Equal("e-1", record.EventID);
        Assert.Equal(DateTime.UnixEpoch.AddSeconds(1_772_366_400), record.Dynamodb.ApproximateCreationDateTime);
        Assert.Equal(("a", "1", true, true), (old["text"].S, old["number"].N, old["flag"].BOOL, old["none"].NULL));
        Assert.Equal("b", now["list"].L[0].M["in"].S);
        Assert.Equal(("c", "2"), (now["texts"].SS[0], now["numbers"].NS[0]));
        Assert.Equal((1, 2), (now["bytes"].B.ReadByte(), now["manyBytes"].BS[0].ReadByte()));
        Assert.Null(old["text"].N);
    }

    private static T Deserialize<T>(string json) =>
        new DefaultLambdaJsonSerializer().Deserialize<T>(new MemoryStream(Encoding.UTF8.GetBytes(json)));
}
