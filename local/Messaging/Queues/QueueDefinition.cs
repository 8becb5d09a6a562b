using System.Text.Json;
using System.Text.Json.Nodes;
using Shop.Infra.Graphs;
using Shop.Local.Gate;
using Shop.Local.Stacks;

namespace Shop.Local.Messaging.Queues;

/// <summary>A queue of the stack.</summary>
/// <param name="VisibilityTimeout">How long a received message is hidden from other receivers.</param>
/// <param name="Delay">How long a new message is hidden from receivers.</param>
/// <param name="Retention">The time after which the queue deletes a message.</param>
/// <param name="Redrive">Null without a dead-letter queue.</param>
/// <param name="AllowedSources">The queues whose dead letters this queue accepts; null for any queue.</param>
/// <param name="Policies">The policies that allow services to send to the queue without a role.</param>
internal sealed record QueueDefinition(
    string Name,
    string Arn,
    TimeSpan VisibilityTimeout,
    TimeSpan Delay,
    TimeSpan Retention,
    RedrivePolicy? Redrive,
    IReadOnlyList<string>? AllowedSources,
    IReadOnlyList<ResourcePolicy> Policies)
{
    private const string RedriveMember = "redrivePolicy";
    private const string AllowMember = "redriveAllowPolicy";

    public static IReadOnlyList<QueueDefinition> From(Graph graph)
    {
        var policies = graph.OfType(KnownTypes.QueuePolicy).ToList();
        return [.. graph.OfType(KnownTypes.Queue).Select(queue => Read(queue, policies))];
    }

    private static QueueDefinition Read(GraphResource queue, IEnumerable<GraphResource> policies)
    {
        // Encryption at rest and long polling have no effect that a stack can observe.
        queue.DemandOnly(
            "url", "visibilityTimeoutSeconds", "delaySeconds", "messageRetentionSeconds", RedriveMember, AllowMember, "policy",
            "sqsManagedSseEnabled", "receiveWaitTimeSeconds");
        var state = queue.State;
        string?[] names = [state.OptionalText("id"), state.OptionalText("url")];
        return new(
            state.Text("name"),
            state.Text("arn"),
            TimeSpan.FromSeconds(state.Number("visibilityTimeoutSeconds", 30)),
            TimeSpan.FromSeconds(state.Number("delaySeconds", 0)),
            TimeSpan.FromSeconds(state.Number("messageRetentionSeconds", 345_600)),
            Json(queue, RedriveMember) is { } redrive ? RedriveOf(queue, redrive) : null,
            Json(queue, AllowMember) is { } allow ? SourcesOf(queue, allow) : null,
            [
                .. state.OptionalText("policy") is { } own ? new[] { ResourcePolicy.Parse(queue.Urn, own) } : [],
                .. policies.Where(policy => names.Contains(policy.State.Text("queueUrl")))
                    .Select(policy => ResourcePolicy.Parse(policy.Urn, policy.State.Text("policy"))),
            ]);
    }

    private static RedrivePolicy RedriveOf(GraphResource queue, JsonObject policy) =>
        policy.Count == 2 && policy["deadLetterTargetArn"] is { } target && policy["maxReceiveCount"] is JsonValue most
        && most.TryGetValue<int>(out var receives)
            ? new((string)target!, receives)
            : throw new LocalRunException($"{queue.Urn} has a {RedriveMember} that is not a deadLetterTargetArn and a maxReceiveCount.");

    private static IReadOnlyList<string>? SourcesOf(GraphResource queue, JsonObject policy) => (string?)policy["redrivePermission"] switch
    {
        "allowAll" => null,
        "denyAll" => [],
        "byQueue" => [.. (policy["sourceQueueArns"]?.AsArray() ?? []).Select(arn => (string)arn!)],
        _ => throw new LocalRunException($"{queue.Urn} has a {AllowMember} without a redrivePermission."),
    };

    private static JsonObject? Json(GraphResource queue, string member)
    {
        try
        {
            return queue.State.OptionalText(member) is { } text ? JsonNode.Parse(text)!.AsObject() : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new LocalRunException($"{queue.Urn} has a {member} that is not a JSON object.", error);
        }
    }
}

/// <param name="MaxReceives">After this many receives, a message goes to the dead-letter queue.</param>
internal sealed record RedrivePolicy(string DeadLetterArn, int MaxReceives);
