using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;

namespace Shop.Tests.Local.Messaging;

/// <summary>The functions of the pipes and queues of small test stacks. Items and messages say what fails.</summary>
public static class MessagingHandlers
{
    /// <summary>An item of this type fails in the enrichment until its table is in <see cref="Repaired"/>.</summary>
    public const string Unmappable = "Unmappable";

    /// <summary>An event of this type fails in the consumer until the queue is in <see cref="Repaired"/>.</summary>
    public const string Poison = "Poison";

    /// <summary>An item of this type becomes eleven events.</summary>
    public const string Many = "Many";

    /// <summary>The ids of the processed items by queue, in their order.</summary>
    public static ConcurrentDictionary<string, ConcurrentQueue<string>> Processed { get; } = new();

    /// <summary>The queues and tables whose functions now process everything.</summary>
    public static ConcurrentDictionary<string, bool> Repaired { get; } = new();

    /// <summary>The records of all enrichments.</summary>
    public static ConcurrentQueue<JsonObject> Mapped { get; } = new();

    public static string Named(string method) => $"Shop.Tests.Local::{typeof(MessagingHandlers).FullName}::{method}";

    public static IReadOnlyList<string> ProcessedOf(string queue) => Processed.TryGetValue(queue, out var ids) ? [.. ids] : [];

    public static Stream Map(Stream input)
    {
        var events = new JsonArray();
        foreach (var record in JsonNode.Parse(input)!.AsArray())
        {
            Mapped.Enqueue(record!.AsObject());
            var image = record["dynamodb"]!["NewImage"]!;
            var (id, type) = ((string)image["id"]!["S"]!, (string)image["type"]!["S"]!);
            var table = ((string)record["eventSourceARN"]!).Split('/')[1];
            for (var copy = 0; copy < (type == Many ? 11 : 1); copy++)
            {
                events.Add(type == Unmappable && !Repaired.ContainsKey(table)
                    ? throw new InvalidOperationException("no event for this item")
                    : new JsonObject { ["type"] = type, ["id"] = id, ["table"] = table });
            }
        }

        return Answer(events);
    }

    public static Stream Consume(Stream input)
    {
        var failures = new JsonArray();
        foreach (var message in JsonNode.Parse(input)!["Records"]!.AsArray())
        {
            var queue = ((string)message!["eventSourceARN"]!).Split(':')[^1];
            var detail = JsonNode.Parse((string)message["body"]!)!["detail"]!;
            if ((string?)detail["type"] == Poison && !Repaired.ContainsKey(queue))
            {
                failures.Add(new JsonObject { ["itemIdentifier"] = (string)message["messageId"]! });
            }
            else
            {
                Processed.GetOrAdd(queue, _ => new()).Enqueue((string)detail["id"]!);
            }
        }

        return Answer(new JsonObject { ["batchItemFailures"] = failures });
    }

    private static MemoryStream Answer(JsonNode node) => new(Encoding.UTF8.GetBytes(node.ToJsonString()));
}
