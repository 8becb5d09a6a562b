namespace Pulumi;

/// <summary>What the engine, rather than the provider, is told about a resource. Collections are never null when read.</summary>
public abstract class ResourceOptions
{
    /// <summary>An existing resource's id: it is then read, not registered. Empty or unknown means register.</summary>
    public Input<string>? Id { get; set; }

    /// <summary>By default the stack.</summary>
    public Resource? Parent { get; set; }

    public InputList<Resource> DependsOn
    {
        get => field ??= [];
        set;
    }

    /// <summary>Null means as the explicit parent.</summary>
    public bool? Protect { get; set; }

    public List<string> IgnoreChanges
    {
        get => field ??= [];
        set;
    }

    public string? Version { get; set; }

    public ProviderResource? Provider { get; set; }

    public CustomTimeouts? CustomTimeouts { get; set; }

    /// <summary>Run in the program, on this resource and on all below it, its own before its parents'.</summary>
    public List<ResourceTransformation> ResourceTransformations
    {
        get => field ??= [];
        set;
    }

    /// <summary>Run by the engine; mocks have none, so these never run under <see cref="Deployment"/>'s test methods.</summary>
    public List<ResourceTransform> ResourceTransforms
    {
        get => field ??= [];
        set;
    }

    public List<Input<Alias>> Aliases { get; set; } = [];

    /// <summary>The URN of a resource registered before, whose state is then looked up.</summary>
    public string? Urn { get; set; }

    public List<string> ReplaceOnChanges
    {
        get => field ??= [];
        set;
    }

    public string? PluginDownloadURL { get; set; }

    public bool? RetainOnDelete { get; set; }

    public Resource? DeletedWith { get; set; }

    internal abstract ResourceOptions Clone();

    private protected T CopyTo<T>(T copy)
        where T : ResourceOptions
    {
        copy.Id = Id;
        copy.Parent = Parent;
        copy.DependsOn = DependsOn.Clone();
        copy.Protect = Protect;
        copy.IgnoreChanges = [.. IgnoreChanges];
        copy.Version = Version;
        copy.Provider = Provider;
        copy.CustomTimeouts = CustomTimeouts?.Clone();
        copy.ResourceTransformations = [.. ResourceTransformations];
        copy.ResourceTransforms = [.. ResourceTransforms];
        copy.Aliases = [.. Aliases];
        copy.Urn = Urn;
        copy.ReplaceOnChanges = [.. ReplaceOnChanges];
        copy.PluginDownloadURL = PluginDownloadURL;
        copy.RetainOnDelete = RetainOnDelete;
        copy.DeletedWith = DeletedWith;
        return copy;
    }

    /// <summary>Single values: the other's, if it has one. Lists: this one's, then the other's.</summary>
    private protected void TakeFrom(ResourceOptions other)
    {
        Id = other.Id ?? Id;
        Parent = other.Parent ?? Parent;
        DependsOn = DependsOn.Concat(other.DependsOn);
        Protect = other.Protect ?? Protect;
        IgnoreChanges.AddRange(other.IgnoreChanges);
        Version = other.Version ?? Version;
        Provider = other.Provider ?? Provider;
        CustomTimeouts = other.CustomTimeouts?.Clone() ?? CustomTimeouts;
        ResourceTransformations.AddRange(other.ResourceTransformations);
        ResourceTransforms.AddRange(other.ResourceTransforms);
        Aliases.AddRange(other.Aliases);
        Urn = other.Urn ?? Urn;
        ReplaceOnChanges.AddRange(other.ReplaceOnChanges);
        PluginDownloadURL = other.PluginDownloadURL ?? PluginDownloadURL;
        RetainOnDelete = other.RetainOnDelete ?? RetainOnDelete;
        DeletedWith = other.DeletedWith ?? DeletedWith;
    }
}
