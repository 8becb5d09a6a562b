using Shop.Infra.Graphs;
using Shop.Local.Stacks;

namespace Shop.Local.Messaging.Events;

/// <summary>A rule of a bus with its targets.</summary>
/// <param name="Bus">The name of the bus.</param>
internal sealed record RuleDefinition(
    string Name, string Arn, string Bus, bool Enabled, EventPattern Pattern, IReadOnlyList<TargetDefinition> Targets)
{
    /// <exception cref="LocalRunException">A target belongs to a rule that is not in the stack.</exception>
    public static IReadOnlyList<RuleDefinition> From(Graph graph)
    {
        var targets = graph.OfType(KnownTypes.EventTarget).Select(TargetDefinition.Read).ToList();
        var rules = graph.OfType(KnownTypes.EventRule).Select(rule => Read(rule, targets)).ToList();
        return targets.Find(target => !rules.Exists(rule => rule.Targets.Contains(target))) is { } stray
            ? throw new LocalRunException(
                $"{stray.Urn} belongs to the rule {stray.Rule} of the bus {stray.Bus}, which is not in the stack.")
            : rules;
    }

    private static RuleDefinition Read(GraphResource rule, IEnumerable<TargetDefinition> targets)
    {
        rule.DemandOnly("eventBusName", "eventPattern", "state", "forceDestroy");
        var (name, bus) = (rule.State.Text("name"), BusDefinition.NameOf(rule.State.OptionalText("eventBusName")));
        return new(
            name,
            rule.State.Text("arn"),
            bus,
            rule.State.OptionalText("state") is not "DISABLED",
            EventPattern.Parse(rule.Urn, rule.State.Text("eventPattern")),
            [.. targets.Where(target => target.Rule == name && target.Bus == bus)]);
    }
}

/// <param name="Arn">The ARN of the queue, the topic or the state machine.</param>
/// <param name="RoleArn">Null when a policy of the target allows the rule to send.</param>
/// <param name="DeadLetterArn">The queue for events that the target does not accept; null for no queue.</param>
internal sealed record TargetDefinition(
    string Urn, string Rule, string Bus, string Arn, string? RoleArn, string? DeadLetterArn, TargetInput Input)
{
    public static TargetDefinition Read(GraphResource target)
    {
        // The local run delivers an event in the transaction that stores it, so there is nothing to retry.
        target.DemandOnly(
            "rule", "eventBusName", "targetId", "roleArn", "deadLetterConfig", "retryPolicy", "input", "inputPath", "inputTransformer",
            "forceDestroy");
        var state = target.State;
        return new(
            target.Urn,
            state.Text("rule"),
            BusDefinition.NameOf(state.OptionalText("eventBusName")),
            state.Text("arn"),
            state.OptionalText("roleArn"),
            state.Map("deadLetterConfig").OptionalText("arn"),
            TargetInput.Read(target));
    }
}

/// <summary>An event bus of the stack.</summary>
internal sealed record BusDefinition(string Name, string Arn)
{
    /// <summary>The default event bus of the account. AWS services put their events on it.</summary>
    public const string Default = "default";

    public static IReadOnlyList<BusDefinition> From(Graph graph) => [.. graph.OfType(KnownTypes.EventBus).Select(Read)];

    /// <summary>Rules and targets name their bus by its name or its ARN. Without a name it is <see cref="Default"/>.</summary>
    public static string NameOf(string? bus) => bus is null ? Default : bus.Split('/')[^1];

    private static BusDefinition Read(GraphResource bus)
    {
        bus.DemandOnly();
        return new(bus.State.Text("name"), bus.State.Text("arn"));
    }
}
