using System.Collections.Immutable;

namespace Shop.Infra.Graphs;

/// <summary>One stack as a value: every resource that the program registers, with its inputs, and the outputs of the stack.</summary>
public sealed record Graph(string Stack, ImmutableArray<GraphResource> Resources, ImmutableDictionary<string, object?> Outputs)
{
    public IEnumerable<GraphResource> OfType(string type) => Resources.Where(resource => resource.Type == type);
}

/// <summary>A resource of the graph, custom or component.</summary>
/// <param name="Type">The Pulumi type token, such as <c>aws:dynamodb/table:Table</c>; components are <c>shop:index:Name</c>.</param>
/// <param name="Name">The logical name in the program.</param>
/// <param name="Parent">The <see cref="Urn"/> of the parent; null at the top.</param>
/// <param name="Inputs">
/// The names are in camelCase. The values are string, bool, double, asset, ImmutableArray&lt;object&gt; or ImmutableDictionary&lt;string,
/// object&gt;, as Pulumi's mocks give them. Empty for components.
/// </param>
/// <param name="State">
/// The inputs, and invented values in place of the values that the provider computes (<c>id</c>, <c>arn</c>, …). They are the same in every
/// evaluation.
/// </param>
/// <param name="Protect">Whether the resource is protected, by its own option or by an option of a parent.</param>
public sealed record GraphResource(
    string Urn,
    string Type,
    string Name,
    string? Parent,
    bool IsComponent,
    ImmutableDictionary<string, object> Inputs,
    ImmutableDictionary<string, object> State,
    bool Protect,
    ImmutableArray<string> DependsOn);
