using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Shop.Local.Messaging.Queues;

/// <summary>
/// The messages that a function receives together. This type writes Lambda's event for SQS and reads the answer of the function.
/// </summary>
internal sealed record QueueBatch(QueueDefinition Queue, string Region, IReadOnlyList<QueueMessage> Messages)
{
    private const string Failures = "batchItemFailures";
    private const string Identifier = "itemIdentifier";

    public JsonObject Event => new() { ["Records"] = new JsonArray([.. Messages.Select(Record)]) };

    /// <summary>
    /// Finds the failed messages by the rules of Lambda's partial batch responses. An empty answer, or an answer that names no message, is
    /// a success.
    /// </summary>
    /// <returns>All messages when the answer has another form or names a message that is not in the batch.</returns>
    public IReadOnlyList<QueueMessage> FailedOf(JsonNode? answer)
    {
        if (answer is null || answer is JsonObject none && none[Failures] is null)
        {
            return [];
        }

        if (answer is not JsonObject { } report || report[Failures] is not JsonArray failures)
        {
            return Messages;
        }

        var named = failures.Select(failure => Messages.FirstOrDefault(message => message.Id == IdOf(failure))).ToList();
        return named.Contains(null) ? Messages : [.. named.OfType<QueueMessage>().Distinct()];
    }

    private static string? IdOf(JsonNode? failure) =>
        failure is JsonObject item && item[Identifier] is JsonValue id && id.GetValueKind() == JsonValueKind.String ? (string?)id : null;

    private JsonNode Record(QueueMessage message) => new JsonObject
    {
        ["messageId"] = message.Id,
        ["receiptHandle"] = $"{message.Id}#{message.Receives}",
        ["body"] = message.Body,
        ["attributes"] = new JsonObject
        {
            ["ApproximateReceiveCount"] = $"{message.Receives}",
            ["SentTimestamp"] = $"{message.Sent.ToUnixTimeMilliseconds()}",
            ["SenderId"] = "local",
            ["ApproximateFirstReceiveTimestamp"] = $"{message.FirstReceived?.ToUnixTimeMilliseconds()}",
        },
        ["messageAttributes"] = new JsonObject(),
#pragma warning disable CA5351 // SQS defines this digest; it protects nothing.
        ["md5OfBody"] = Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(message.Body))),
#pragma warning restore CA5351
        ["eventSource"] = "aws:sqs",
        ["eventSourceARN"] = Queue.Arn,
        ["awsRegion"] = Region,
    };
}
