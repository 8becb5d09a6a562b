using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;

namespace Shop.Tests.Local.Workflows;

/// <summary>
/// The function of the test workflows. Its payload says what it does: <c>{"do": "echo" | "throw" | "hang" | "keep", "key": …}</c>. It
/// records each payload under its key.
/// </summary>
public static class WorkflowFunctions
{
    private static readonly ConcurrentDictionary<string, ConcurrentQueue<JsonObject>> Received = new();

    public static string Handler => $"Shop.Tests.Local::{typeof(WorkflowFunctions).FullName}::{nameof(RunAsync)}";

    public static IReadOnlyCollection<JsonObject> Payloads(string key) => Received.GetOrAdd(key, _ => new());

    public static async Task<Stream> RunAsync(Stream input)
    {
        var payload = (await JsonNode.ParseAsync(input))!.AsObject();
        Received.GetOrAdd($"{payload["key"]}", _ => new()).Enqueue(payload);
        switch ($"{payload["do"]}")
        {
            case "throw":
                throw new NotSupportedException("not today");
            case "hang":
                await Task.Delay(Timeout.Infinite);
                break;
        }

        return new MemoryStream(Encoding.UTF8.GetBytes(new JsonObject { ["echo"] = payload.DeepClone() }.ToJsonString()));
    }
}
