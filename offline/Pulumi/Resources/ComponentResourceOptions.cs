namespace Pulumi;

public sealed class ComponentResourceOptions : ResourceOptions
{
    /// <summary>
    /// The providers of the children, one for each package. Not allowed together with <see cref="ResourceOptions.Provider"/>.
    /// </summary>
    public List<ProviderResource> Providers
    {
        get => field ??= [];
        set;
    }

    /// <summary>Returns a new instance. Of two providers for one package it has the second.</summary>
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
