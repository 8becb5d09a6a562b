using System.Collections.Immutable;
using Shop.Infra.Graphs;
using Shop.Local.Messaging.Events;
using Shop.Local.Stacks;

namespace Shop.Local.Messaging.Pipes;

/// <summary>A pipe from the stream of a table, through a function, to an event bus or a state machine.</summary>
/// <param name="StreamArn">The stream that the pipe reads.</param>
/// <param name="Filters">A record must match one of these filters; empty for all records.</param>
/// <param name="Enrichment">The name of the function; null for no function.</param>
/// <param name="TargetArn">The ARN of the event bus or the state machine.</param>
/// <param name="Bus">How records become events; null when the target is a state machine.</param>
internal sealed record PipeDefinition(
    string Name,
    string Arn,
    string RoleArn,
    string StreamArn,
    StreamSettings Settings,
    IReadOnlyList<EventPattern> Filters,
    string? Enrichment,
    string TargetArn,
    BusParameters? Bus)
{
    public static IReadOnlyList<PipeDefinition> From(Graph graph) =>
        [.. Running(graph).Where(pipe => !WaitingPipeDefinition.ReadsQueue(pipe)).Select(Read)];

    /// <summary>The pipes of every source that are not stopped.</summary>
    public static IEnumerable<GraphResource> Running(Graph graph) =>
        graph.OfType(KnownTypes.Pipe).Where(pipe => pipe.State.OptionalText("desiredState") is not "STOPPED");

    private static PipeDefinition Read(GraphResource pipe)
    {
        pipe.DemandOnly(
            "roleArn", "source", "sourceParameters", "enrichment", "target", "targetParameters", "desiredState", "logConfiguration",
            "creationTime", "currentState", "lastModifiedTime", "stateReason");
        var (urn, state) = (pipe.Urn, pipe.State);
        var source = state.Map("sourceParameters");
        source.DemandOnly($"{urn} sourceParameters", "dynamoDbStreamParameters", "filterCriteria");
        var target = state.Map("targetParameters");
        target.DemandOnly($"{urn} targetParameters", "eventBridgeEventBusParameters", "stepFunctionStateMachineParameters");
        var bus = target.Map("eventBridgeEventBusParameters");
        if (bus.IsEmpty && target.Map("stepFunctionStateMachineParameters").OptionalText("invocationType") is not "FIRE_AND_FORGET")
        {
            throw new LocalRunException(
                $"{urn} must have eventBridgeEventBusParameters, or a state machine with the invocationType FIRE_AND_FORGET; "
                + "the local run serves no other target.");
        }

        return new(
            state.Text("name"),
            state.Text("arn"),
            state.Text("roleArn"),
            state.Text("source"),
            StreamSettings.Read(urn, source.Map("dynamoDbStreamParameters")),
            [.. source.Map("filterCriteria").Maps("filters").Select(filter => EventPattern.Parse(urn, filter.Text("pattern")))],
            state.OptionalText("enrichment") is { } function ? Stacks.Arn.FunctionName(function) : null,
            state.Text("target"),
            bus.IsEmpty ? null : BusParameters.Read(urn, bus));
    }
}

/// <param name="MaxRetries">How often a failed batch is tried again; -1 for no limit.</param>
/// <param name="MaxAge">The age at which the pipe gives up a failed record; null for no limit.</param>
/// <param name="Bisects">Whether a failed batch is tried again in halves.</param>
/// <param name="DeadLetterArn">The queue for the positions of records that the pipe gave up; null for no queue.</param>
internal sealed record StreamSettings(int BatchSize, int MaxRetries, TimeSpan? MaxAge, bool Bisects, string? DeadLetterArn)
{
    public static StreamSettings Read(string pipe, ImmutableDictionary<string, object> state)
    {
        // A batching window and parallel batches change neither the order nor the result.
        state.DemandOnly(
            $"{pipe} dynamoDbStreamParameters", "startingPosition", "batchSize", "maximumRetryAttempts", "maximumRecordAgeInSeconds",
            "onPartialBatchItemFailure", "deadLetterConfig", "maximumBatchingWindowInSeconds", "parallelizationFactor");
        if (state.OptionalText("startingPosition") is not "TRIM_HORIZON")
        {
            throw new LocalRunException($"{pipe} must have the startingPosition TRIM_HORIZON; the local run serves no other.");
        }

        var age = state.Number("maximumRecordAgeInSeconds", -1);
        return new(
            state.Whole("batchSize", 1),
            state.Whole("maximumRetryAttempts", -1),
            age > 0 ? TimeSpan.FromSeconds(age) : null,
            state.OptionalText("onPartialBatchItemFailure") is "AUTOMATIC_BISECT",
            state.Map("deadLetterConfig").OptionalText("arn"));
    }
}
