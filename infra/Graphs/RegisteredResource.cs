using System.Collections.Immutable;

namespace Shop.Infra.Graphs;

/// <summary>The options of a registered resource, which mocks do not get.</summary>
internal sealed class RegisteredResource(string type, string name, RegisteredResource? parent, bool isComponent, bool protect)
{
    public string Type { get; } = type;

    public string Name { get; } = name;

    public RegisteredResource? Parent { get; } = parent;

    public bool IsComponent { get; } = isComponent;

    /// <summary>Set on the resource, otherwise on its parent.</summary>
    public bool Protect { get; } = protect;

    public ImmutableArray<RegisteredResource> DependsOn { get; set; } = [];
}
