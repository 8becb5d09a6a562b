using Pulumi.Serialization;

namespace Pulumi;

public class Resource
{
    private readonly string type;
    private readonly string name;
    private readonly bool? protect;
    private readonly ImmutableArray<ResourceTransformation> transformations = [];
    private readonly ImmutableDictionary<string, ProviderResource> providers = ImmutableDictionary<string, ProviderResource>.Empty;
    private readonly List<Resource> children = [];

    /// <summary>Registers the resource with the running deployment.</summary>
    private protected Resource(string type, string name, ResourceArgs args, ResourceOptions options, bool remote = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentException.ThrowIfNullOrEmpty(name);
        this.type = type;
        this.name = name;

        // Transformations can read the outputs of the resource, so the outputs are assigned first.
        var outputs = PropertyOutputs.Assign(this, declaredHereToo: this is CustomResource || remote || options.Urn is not null);
        var deployment = Deployment.Running;
        var parent = options.Parent ?? (type == Stack.TypeName || options.Urn is not null ? null : deployment.Stack);
        transformations = [.. options.ResourceTransformations, .. parent?.transformations ?? []];
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
            options.Protect ??= options.Parent.protect;
            providers = options.Parent.providers;
        }

        if (this is CustomResource)
        {
            var own = options.Provider;
            options.Provider ??= options.Parent?.ProviderFor(type);
            Provider = options.Provider;
            providers = own is not null && PackageOf(type) is { } package ? providers.SetItem(package, own) : providers;
        }
        else
        {
            var given = options.Provider is { } one ? [one] : component?.Providers ?? [];
            providers = providers.SetItems(given.Select(provider => KeyValuePair.Create(provider.Package, provider)));
        }

        protect = options.Protect;
        foreach (var alias in options.Aliases)
        {
            // A contradictory alias fails here, and with it the deployment.
            alias.Apply(given => given.ToUrn(name, type, options.Parent));
        }

        deployment.Register(this, args, options, outputs);
    }

    [Output("urn")]
    public Output<string> Urn { get; private protected set; } = null!;

    internal ProviderResource? Provider { get; }

    /// <summary>The resources with this one as their explicit parent.</summary>
    internal ImmutableArray<Resource> Children
    {
        get
        {
            lock (children)
            {
                return [.. children];
            }
        }
    }

    public string GetResourceType() => type;

    public string GetResourceName() => name;

    internal ProviderResource? ProviderFor(string token)
        => PackageOf(token) is { } package ? providers.GetValueOrDefault(package) : null;

    private static string? PackageOf(string token) => token.Split(':') is [var package, _, _] ? package : null;

    private void Adopt(Resource child)
    {
        lock (children)
        {
            children.Add(child);
        }
    }

    private (ResourceArgs Args, ResourceOptions Options) Transform(ResourceArgs args, ResourceOptions options)
    {
        foreach (var transformation in transformations)
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
