using System.Text.Json.Nodes;
using Shop.Local.Messaging.Events;
using Shop.Local.Messaging.Queues;

namespace Shop.Local.Messaging.Pipes;

/// <summary>Sends the records of one pipe to the enrichment, to the event bus or the state machine, and to the dead-letter queue.</summary>
/// <param name="stateMachines">Null when no pipe has a state machine as its target.</param>
internal sealed class PipeTargets(
    PipeDefinition pipe, EventInvoker functions, LocalEventBuses buses, LocalQueues queues, IStateMachines stateMachines)
{
    /// <summary>The maximum number of entries in one PutEvents request.</summary>
    private const int MostEntries = 10;

    /// <returns>The results of the enrichment, or the reason why it failed.</returns>
    public async Task<(IReadOnlyList<JsonNode?> Results, string? Failure)> EnrichAsync(
        JsonArray records, CancellationToken cancellationToken)
    {
        if (pipe.Enrichment is not { } function)
        {
            return ([.. records], null);
        }

        var (answer, failure) = await functions.InvokeAsync(function, records, cancellationToken);
        return (failure is null ? Results(answer) : [], failure);
    }

    /// <summary>Delivers inside the caller's transaction.</summary>
    /// <returns>The reason why the target refuses the results; null when it accepted them.</returns>
    public string? Deliver(IReadOnlyList<JsonNode?> results)
    {
        if (results.Count == 0)
        {
            return null;
        }

        if (pipe.Bus is not { } parameters)
        {
            stateMachines.Start(pipe.TargetArn, PlainJson.Text(new JsonArray([.. results.Select(result => result?.DeepClone())])));
            return null;
        }

        if (results.Count > MostEntries)
        {
            return $"the enrichment answered {results.Count} events; PutEvents takes at most {MostEntries}";
        }

        try
        {
            buses.Put(BusDefinition.NameOf(pipe.TargetArn), [.. results.Select(parameters.EntryOf)]);
            return null;
        }
        catch (FormatException error)
        {
            return error.Message;
        }
    }

    /// <param name="source">The name of the pipe as a source of dead letters.</param>
    public void SendToDeadLetters(string body, string source, string reason)
    {
        if (pipe.Settings.DeadLetterArn is { } arn)
        {
            queues.Send(queues.WithArn(arn)!, body, (source, reason));
        }
    }

    public void DeleteDeadLetter(QueueMessage letter) => queues.Delete(letter);

    // An absent answer, an empty text, an empty array and an empty object do not invoke the target.
    private static IReadOnlyList<JsonNode?> Results(JsonNode? answer) => answer switch
    {
        null or JsonObject { Count: 0 } => [],
        JsonValue value when value.TryGetValue<string>(out var text) && text.Length == 0 => [],
        JsonArray array => [.. array],
        _ => [answer],
    };
}
