using System.Text.Json.Nodes;
using Shop.Infra.Graphs;
using Shop.Local.Stacks;

namespace Shop.Local.Messaging.Events;

/// <summary>The input of a rule's target: the event, a part of the event, a constant or a transformed event.</summary>
internal sealed class TargetInput
{
    private readonly Func<JsonObject, RuleDefinition, string> shape;

    private TargetInput(Func<JsonObject, RuleDefinition, string> shape) => this.shape = shape;

    public static TargetInput Read(GraphResource target)
    {
        var state = target.State;
        if (state.OptionalText("input") is { } constant)
        {
            return new((_, _) => constant);
        }

        if (state.OptionalText("inputPath") is { } text)
        {
            var path = EventPath.Parse(target.Urn, text);
            return new((envelope, _) => PlainJson.Text(path.TryRead(envelope, out var value) ? value : null));
        }

        return state.Map("inputTransformer") is { Count: > 0 } transformer
            ? new(InputTransformer.Read(target.Urn, transformer).Shape)
            : new((envelope, _) => PlainJson.Text(envelope));
    }

    public string Shape(JsonObject envelope, RuleDefinition rule) => shape(envelope, rule);
}
