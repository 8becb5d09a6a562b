using Shop.Infra.Graphs;
using Shop.Local.Stacks;

namespace Shop.Local.Messaging.Queues;

/// <summary>A function that receives the messages of a queue.</summary>
/// <param name="ReportsItems">Whether the function answers which messages of a batch failed.</param>
internal sealed record EventSourceMappingDefinition(string Urn, string QueueArn, string Function, int BatchSize, bool ReportsItems)
{
    private const string ReportItems = "ReportBatchItemFailures";

    /// <summary>The enabled mappings.</summary>
    public static IReadOnlyList<EventSourceMappingDefinition> From(Graph graph) =>
        [.. graph.OfType(KnownTypes.EventSourceMapping).Where(mapping => mapping.State.Flag("enabled", otherwise: true)).Select(Read)];

    private static EventSourceMappingDefinition Read(GraphResource mapping)
    {
        // The local run receives the messages that are there, one batch after the other. Therefore a batching window and a maximum
        // concurrency change nothing.
        mapping.DemandOnly(
            "eventSourceArn", "functionName", "functionArn", "batchSize", "enabled", "functionResponseTypes", "uuid",
            "maximumBatchingWindowInSeconds", "scalingConfig");
        var state = mapping.State;
        var types = state.Texts("functionResponseTypes");
        if (types.FirstOrDefault(type => type != ReportItems) is { } unknown)
        {
            throw new LocalRunException($"{mapping.Urn} has the response type {unknown}, which the local run does not serve.");
        }

        var function = state.Text("functionName");
        return new(
            mapping.Urn,
            state.Text("eventSourceArn"),
            function.StartsWith("arn:", StringComparison.Ordinal) ? Arn.FunctionName(function) : function,
            state.Whole("batchSize", 10),
            types.Count > 0);
    }
}
