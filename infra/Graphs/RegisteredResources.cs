using System.Collections.Immutable;
using Pulumi;

namespace Shop.Infra.Graphs;

/// <summary>Records every resource of the stack, in the order of construction.</summary>
internal sealed class RegisteredResources
{
    private readonly Dictionary<Resource, RegisteredResource> registered = new(ReferenceEqualityComparer.Instance);
    private readonly List<RegisteredResource> all = [];

    public IReadOnlyList<RegisteredResource> All => all;

    /// <summary>A Pulumi transformation that reads each resource and changes none.</summary>
    public ResourceTransformationResult? Observe(ResourceTransformationArgs made)
    {
        if (made.Resource is Stack)
        {
            return null;
        }

        lock (all)
        {
            var parent = made.Options.Parent is { } above ? registered.GetValueOrDefault(above) : null;
            var resource = new RegisteredResource(
                made.Resource.GetResourceType(),
                made.Resource.GetResourceName(),
                parent,
                made.Resource is ComponentResource,
                made.Options.Protect ?? parent?.Protect ?? false);
            if (all.Any(other => other.Type == resource.Type && other.Name == resource.Name))
            {
                throw new RunException($"Two resources are {resource.Type} {resource.Name}. Give each its own name.");
            }

            registered[made.Resource] = resource;
            all.Add(resource);
            made.Options.DependsOn.ToOutput().Apply(others => resource.DependsOn = [.. others.Select(Find)]);
            return null;
        }
    }

    private RegisteredResource Find(Resource resource)
    {
        lock (all)
        {
            return registered[resource];
        }
    }
}
