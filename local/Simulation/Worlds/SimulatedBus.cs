using System.Globalization;
using System.Text.Json.Nodes;
using Shop.Local.Messaging;
using Shop.Local.Messaging.Events;
using Shop.Local.Messaging.Topics;

namespace Shop.Local.Simulation.Worlds;

/// <summary>The event buses of a world. The bus delivers an event at least once to each target of each rule that matches.</summary>
internal sealed class SimulatedBus(SimulatedWorld world)
{
    private readonly Dictionary<string, PublishedEvent> published = [];

    /// <summary>The events of the shop that the bus has received, by id.</summary>
    public IReadOnlyDictionary<string, PublishedEvent> Published => published;

    public void Put(string bus, IEnumerable<BusEntry> entries)
    {
        foreach (var entry in entries)
        {
            Put(bus, entry);
        }
    }

    private void Put(string bus, BusEntry entry)
    {
        if ((string?)entry.Detail["id"] is { } id)
        {
            published.TryAdd(id, new(entry.DetailType, (string?)entry.Detail["data"]?["orderId"], world.Clock.Elapsed));
        }

        world.Trace.Write($"event {entry.DetailType} of {entry.Detail["subject"] ?? entry.Detail["name"]}");
        var envelope = Envelope(entry);
        foreach (var rule in world.Stack.Messaging.Rules.Where(rule => rule.Enabled && rule.Bus == bus && rule.Pattern.Matches(envelope)))
        {
            foreach (var target in rule.Targets.Where(target => world.Seam.Delivers(entry.DetailType, target.Arn)))
            {
                var input = target.Input.Shape(envelope, rule);
                if (world.Stack.Messaging.IsTopic(target.Arn))
                {
                    new LocalTopics(world.Stack.Messaging.Topics, world.Workflows.Mailbox).Publish(target.Arn, input);
                    continue;
                }

                Deliver(target, input);
                if (world.Faults.Strikes(FaultKind.EventRepeated, 0.01))
                {
                    Deliver(target, input);
                }
            }
        }
    }

    private void Deliver(TargetDefinition target, string input)
    {
        var delay = world.Faults.Strikes(FaultKind.EventDelayed, 0.01) ? world.Chance.Seconds(1, 300) : world.Chance.Milliseconds(10, 500);
        world.Clock.After(delay, () =>
        {
            if (world.Queues.Has(target.Arn))
            {
                world.Queues.Send(target.Arn, input);
            }
            else
            {
                world.Workflows.Start(target.Arn, input);
            }
        });
    }

    private JsonObject Envelope(BusEntry entry) => new()
    {
        ["version"] = "0",
        ["id"] = world.Chance.Id(),
        ["detail-type"] = entry.DetailType,
        ["source"] = entry.Source,
        ["account"] = world.Stack.Account,
        ["time"] = (entry.Time ?? world.Clock.Now).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["region"] = world.Stack.Region,
        ["resources"] = new JsonArray([.. entry.Resources.Select(arn => JsonValue.Create(arn))]),
        ["detail"] = entry.Detail.DeepClone(),
    };
}

/// <param name="OrderId">Null for an event that concerns no order.</param>
/// <param name="At">When the bus received it first.</param>
internal sealed record PublishedEvent(string Kind, string? OrderId, TimeSpan At);
