using System.Reflection;

namespace Pulumi;

/// <summary>A group of resources, which have it as their parent.</summary>
public class ComponentResource : Resource
{
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, ResourceArgs.Empty, options)
    {
    }

    public ComponentResource(
        string type, string name, ResourceArgs? args, ComponentResourceOptions? options = null, bool remote = false)
        : this(type, name, args, options, remote, registerPackageRequest: null)
    {
    }

    public ComponentResource(
        string type,
        string name,
        ResourceArgs? args,
        ComponentResourceOptions? options,
        bool remote,
        RegisterPackageRequest? registerPackageRequest = null)
        : base(type, name, args ?? ResourceArgs.Empty, options ?? new ComponentResourceOptions(), remote) => Remote = remote;

    internal bool Remote { get; }

    /// <summary>Every property with <see cref="OutputAttribute"/>, by the name in the attribute or else its own name.</summary>
    protected void RegisterOutputs()
        => RegisterOutputs(DeclaredOutputs()
            .Where(output => output.Property.Name != nameof(Urn))
            .ToDictionary(output => output.Name, output => output.Property.GetValue(this)));

    protected void RegisterOutputs(IDictionary<string, object?> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        RegisterOutputs(Task.FromResult(outputs));
    }

    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        RegisterOutputs(Output.Create(outputs));
    }

    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        Deployment.Running.RegisterOutputs(this, outputs);
    }

    internal IEnumerable<(string Name, PropertyInfo Property)> DeclaredOutputs()
        => from property in GetType().GetProperties()
           let attribute = property.GetCustomAttribute<OutputAttribute>()
           where attribute is not null
           select (string.IsNullOrWhiteSpace(attribute.Name) ? property.Name : attribute.Name, property);
}
