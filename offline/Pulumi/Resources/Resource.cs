using Pulumi.Serialization;

namespace Pulumi;

public class Resource
{
    private readonly string _type;
    private readonly string _name;
    private readonly bool? _protect;
    private readonly ImmutableArray<ResourceTransformation> _transformations = [];
    private readonly ImmutableDictionary<string, ProviderResource> _providers = ImmutableDictionary<string, ProviderResource>.Empty;
    private readonly List<Resource> _children = [];

    /// <summary>Registers the resource with the running deployment.</summary>
    private protected Resource(string type, string name, ResourceArgs args, ResourceOptions options, bool remote = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentException.ThrowIfNullOrEmpty(name);
        _type = type;
        _name = name;

        // The transformations see the resource, so its outputs must be there before they run.
        var outputs = PropertyOutputs.Assign(this, declaredHereToo: this is CustomResource || remote || options.Urn is not null);
        var deployment = Deployment.Running;
        var parent = options.Parent ?? (type == Stack.TypeName || options.Urn is not null ? null : deployment.Stack);
        _transformations = [.. options.ResourceTransformations, .. parent?._transformations ?? []];
        (args, options) = Transform(args, options);
        options = options.Clone();

        var component = options as ComponentResourceOptions;
        if (component is { Provider: not null, Providers.Count: > 0 })
        {
            throw new ResourceException("Do not supply both 'provider' and 'providers' options to a ComponentResource.", options.Parent);
        }

        if (options.Parent is not null)
        {
            options.Parent.Adopt(this);
            options.Protect ??= options.Parent._protect;
            _providers = options.Parent._providers;
        }

        if (this is CustomResource)
        {
            var own = options.Provider;
            options.Provider ??= options.Parent?.ProviderFor(type);
            Provider = options.Provider;
            _providers = own is not null && PackageOf(type) is { } package ? _providers.SetItem(package, own) : _providers;
        }
        else
        {
            var given = options.Provider is { } one ? [one] : component?.Providers ?? [];
            _providers = _providers.SetItems(given.Select(provider => KeyValuePair.Create(provider.Package, provider)));
        }

        _protect = options.Protect;
        foreach (var alias in options.Aliases)
        {
            // A contradictory alias faults here, and with it the deployment.
            alias.Apply(given => given.ToUrn(name, type, options.Parent));
        }

        deployment.Register(this, args, options, outputs);
    }

    /// <summary>A stand-in for a resource that is known only by its URN; it is not registered.</summary>
    private protected Resource(string type, string name)
    {
        _type = type;
        _name = name;
    }

    [Output("urn")]
    public Output<string> Urn { get; private protected set; } = null!;

    internal ProviderResource? Provider { get; }

    /// <summary>Only those that named this resource as their parent.</summary>
    internal ImmutableArray<Resource> Children
    {
        get
        {
            lock (_children)
            {
                return [.. _children];
            }
        }
    }

    public string GetResourceType() => _type;

    public string GetResourceName() => _name;

    internal ProviderResource? ProviderFor(string token)
        => PackageOf(token) is { } package ? _providers.GetValueOrDefault(package) : null;

    private static string? PackageOf(string token) => token.Split(':') is [var package, _, _] ? package : null;

    private void Adopt(Resource child)
    {
        lock (_children)
        {
            _children.Add(child);
        }
    }

    private (ResourceArgs Args, ResourceOptions Options) Transform(ResourceArgs args, ResourceOptions options)
    {
        foreach (var transformation in _transformations)
        {
            if (transformation(new ResourceTransformationArgs(this, args, options)) is not { } result)
            {
                continue;
            }

            if (result.Options.Parent != options.Parent)
            {
                throw new ArgumentException("Transformations cannot change the 'parent' of a resource.");
            }

            (args, options) = (result.Args, result.Options);
        }

        return (args, options);
    }
}
