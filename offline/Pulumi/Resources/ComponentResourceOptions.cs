namespace Pulumi;

public sealed class ComponentResourceOptions : ResourceOptions
{
    /// <summary>For the children, one per package. Exclusive with <see cref="ResourceOptions.Provider"/>.</summary>
    public List<ProviderResource> Providers
    {
        get => field ??= [];
        set;
    }

    /// <summary>A new instance; neither argument changes. Of two providers for one package the later stays.</summary>
    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var merged = (options1 ?? new()).Copy();
        options2 ??= new();
        merged.TakeFrom(options2);
        merged.Providers =
        [
            .. merged.Providers.Concat(options2.Providers).Reverse().DistinctBy(provider => provider.Package).Reverse(),
        ];
        return merged;
    }

    internal override ResourceOptions Clone() => Copy();

    private ComponentResourceOptions Copy() => CopyTo(new ComponentResourceOptions { Providers = [.. Providers] });
}
