using Shop.Infra.Graphs;
using Shop.Local.Stacks;

namespace Shop.Local.Messaging.Pipes;

/// <summary>A pipe from a queue to an express state machine. The pipe waits for the end of each execution.</summary>
internal sealed record WaitingPipeDefinition(string Name, string RoleArn, string QueueArn, int BatchSize, string StateMachineArn)
{
    public static IReadOnlyList<WaitingPipeDefinition> From(Graph graph) =>
        [.. PipeDefinition.Running(graph).Where(pipe => ReadsQueue(pipe)).Select(Read)];

    /// <summary>Whether the source of the pipe is a queue.</summary>
    public static bool ReadsQueue(GraphResource pipe) => pipe.State.Text("source").StartsWith("arn:aws:sqs:", StringComparison.Ordinal);

    private static WaitingPipeDefinition Read(GraphResource pipe)
    {
        pipe.DemandOnly(
            "roleArn", "source", "sourceParameters", "target", "targetParameters", "desiredState", "logConfiguration", "creationTime",
            "currentState", "lastModifiedTime", "stateReason");
        var (urn, state) = (pipe.Urn, pipe.State);
        var source = state.Map("sourceParameters");
        source.DemandOnly($"{urn} sourceParameters", "sqsQueueParameters");

        // A batching window only delays messages.
        var queue = source.Map("sqsQueueParameters");
        queue.DemandOnly($"{urn} sqsQueueParameters", "batchSize", "maximumBatchingWindowInSeconds");
        var target = state.Map("targetParameters");
        target.DemandOnly($"{urn} targetParameters", "stepFunctionStateMachineParameters");
        if (target.Map("stepFunctionStateMachineParameters").OptionalText("invocationType") is not "REQUEST_RESPONSE")
        {
            throw new LocalRunException(
                $"{urn} must have a state machine with the invocationType REQUEST_RESPONSE; the local run serves no other target of a queue.");
        }

        return new(
            state.Text("name"), state.Text("roleArn"), state.Text("source"), queue.Whole("batchSize", 10), state.Text("target"));
    }
}
