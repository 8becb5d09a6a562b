using System.Collections.Immutable;
using Pulumi;

namespace Shop.Infra.Graphs;

/// <summary>What a resource was registered with besides its inputs, which mocks are not told.</summary>
internal sealed class Registration(string type, string name, Registration? parent, bool isComponent, bool protect)
{
    public string Type { get; } = type;

    public string Name { get; } = name;

    public Registration? Parent { get; } = parent;

    public bool IsComponent { get; } = isComponent;

    /// <summary>Own, or else the parent's.</summary>
    public bool Protect { get; } = protect;

    public ImmutableArray<Registration> DependsOn { get; set; } = [];
}

/// <summary>Every registration below the stack, in order of construction.</summary>
internal sealed class Registrations
{
    private readonly Dictionary<Resource, Registration> registered = new(ReferenceEqualityComparer.Instance);
    private readonly List<Registration> all = [];

    public IReadOnlyList<Registration> All => all;

    /// <summary>A transformation of the stack that sees each resource and changes nothing.</summary>
    public ResourceTransformationResult? Observe(ResourceTransformationArgs resource)
    {
        if (resource.Resource is Stack)
        {
            return null;
        }

        lock (all)
        {
            var parent = resource.Options.Parent is { } above ? registered.GetValueOrDefault(above) : null;
            var registration = new Registration(
                resource.Resource.GetResourceType(),
                resource.Resource.GetResourceName(),
                parent,
                resource.Resource is ComponentResource,
                resource.Options.Protect ?? parent?.Protect ?? false);
            if (all.Any(other => other.Type == registration.Type && other.Name == registration.Name))
            {
                throw new RunException($"Two resources are {registration.Type} {registration.Name}. Give each resource of a type its own name.");
            }

            registered[resource.Resource] = registration;
            all.Add(registration);
            resource.Options.DependsOn.ToOutput().Apply(resources => registration.DependsOn = [.. resources.Select(Find)]);
            return null;
        }
    }

    private Registration Find(Resource resource)
    {
        lock (all)
        {
            return registered[resource];
        }
    }
}
