using Shop.Infra.Graphs;
using Shop.Local.Messaging.Events;
using Shop.Local.Messaging.Pipes;
using Shop.Local.Messaging.Queues;
using Shop.Local.Messaging.Schedules;
using Shop.Local.Messaging.Topics;

namespace Shop.Local.Messaging;

/// <summary>The resources of the stack between the streams of its tables and the consumers of its events.</summary>
internal sealed record MessagingDefinition(
    IReadOnlyList<QueueDefinition> Queues,
    IReadOnlyList<BusDefinition> Buses,
    IReadOnlyList<RuleDefinition> Rules,
    IReadOnlyList<PipeDefinition> Pipes,
    IReadOnlyList<WaitingPipeDefinition> WaitingPipes,
    IReadOnlyList<EventSourceMappingDefinition> Mappings,
    IReadOnlyList<ScheduleDefinition> Schedules,
    IReadOnlyList<TopicDefinition> Topics)
{
    /// <exception cref="LocalRunException">The local run does not serve a property, an operator or a target of a resource.</exception>
    public static MessagingDefinition From(Graph graph) => new(
        QueueDefinition.From(graph),
        BusDefinition.From(graph),
        RuleDefinition.From(graph),
        PipeDefinition.From(graph),
        WaitingPipeDefinition.From(graph),
        EventSourceMappingDefinition.From(graph),
        ScheduleDefinition.From(graph),
        TopicDefinition.From(graph));

    /// <summary>Whether the ARN belongs to a topic of the stack.</summary>
    public bool IsTopic(string arn) => Topics.Any(topic => topic.Arn == arn);

    /// <summary>Whether the ARN belongs to a state machine.</summary>
    public static bool IsStateMachine(string arn) => arn.StartsWith("arn:aws:states:", StringComparison.Ordinal);
}
