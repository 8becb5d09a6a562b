namespace Shop.Functions.Hosting;

/// <summary>A request header the handler reads; feeds the OpenAPI document. Headers that are not declared are ignored.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class HeaderAttribute(string name, string description) : Attribute
{
    public string Name { get; } = name;

    public string Description { get; } = description;

    /// <summary>Without it the request is refused with 400.</summary>
    public bool Required { get; init; }
}
