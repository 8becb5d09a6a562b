namespace Pulumi;

/// <summary>An explicit provider: the settings of the resources that name it, directly or through a parent.</summary>
public class ProviderResource : CustomResource
{
    internal const string UnknownId = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
        : this(package, name, args, options, registerPackageRequest: null)
    {
    }

    public ProviderResource(
        string package,
        string name,
        ResourceArgs args,
        CustomResourceOptions? options = null,
        RegisterPackageRequest? registerPackageRequest = null)
        : base($"pulumi:providers:{package}", name, args, options, registerPackageRequest) => Package = package;

    internal string Package { get; }

    /// <summary>The name of the provider in a request.</summary>
    internal async Task<string> ReferenceAsync()
    {
        var urn = await Urn.ValueOrAsync("").ConfigureAwait(false);
        var id = await Id.ValueOrAsync("").ConfigureAwait(false);
        return $"{urn}::{(string.IsNullOrEmpty(id) ? UnknownId : id)}";
    }
}
