using System.Text.Json.Nodes;
using Pulumi;
using Shop.Domain.Events;
using Shop.Functions.Hosting;
using Shop.Infra.Configuration;
using Shop.Infra.Workflows;

namespace Shop.Infra.Components;

/// <summary>The bus and the pattern of the rule that fills a queue.</summary>
/// <param name="Bus">Null for the default bus of the account, which has the events of AWS services.</param>
internal sealed record EventSource(Input<string>? Bus, string Pattern)
{
    public static EventSource Of(QueueAttribute queue, ShopConfig config, Bus bus) => queue switch
    {
        ConsumesAttribute consumes => Of(consumes.Kinds, bus),
        WatchesAttribute watches => new(Bus: null, EndedWithoutSuccess(config.PhysicalName(WorkflowDefinition.All[watches.Workflow].Name))),
        _ => throw new ArgumentException($"Unknown attribute {queue.GetType()}.", nameof(queue)),
    };

    /// <param name="kinds">The kinds of events that the queue gets; empty for all kinds.</param>
    public static EventSource Of(IReadOnlyCollection<EventKind> kinds, Bus bus) => new(bus.Name, Components.Bus.Pattern(kinds));

    // The ARN of the state machine is not known yet: its tasks are created together with the function of this queue.
    private static string EndedWithoutSuccess(string stateMachine) => new JsonObject
    {
        ["source"] = new JsonArray("aws.states"),
        ["detail-type"] = new JsonArray("Step Functions Execution Status Change"),
        ["detail"] = new JsonObject
        {
            ["stateMachineArn"] = new JsonArray(new JsonObject { ["suffix"] = $":stateMachine:{stateMachine}" }),
            ["status"] = new JsonArray("FAILED", "TIMED_OUT", "ABORTED"),
        },
    }.ToJsonString();
}
