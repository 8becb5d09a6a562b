using System.Collections.Immutable;

namespace Shop.Infra.Graphs;

/// <summary>A registered resource, with the options that Pulumi does not pass to mocks, such as its parent and its protection.</summary>
internal sealed class RegisteredResource(string type, string name, RegisteredResource? parent, bool isComponent, bool protect)
{
    public string Type { get; } = type;

    public string Name { get; } = name;

    public RegisteredResource? Parent { get; } = parent;

    public bool IsComponent { get; } = isComponent;

    /// <summary>Whether the resource is protected, by its own option or by an option of its parent.</summary>
    public bool Protect { get; } = protect;

    public ImmutableArray<RegisteredResource> DependsOn { get; set; } = [];
}
