namespace Shop.Functions.Hosting;

/// <summary>A request header that the handler reads. The OpenAPI document lists it. Headers that are not declared are ignored.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class HeaderAttribute(string name, string description) : Attribute
{
    public string Name { get; } = name;

    public string Description { get; } = description;

    /// <summary>An example for the OpenAPI document; null when the example follows from the type.</summary>
    public string? Example { get; init; }

    /// <summary>Whether a request without the header is refused with 400.</summary>
    public bool Required { get; init; }
}
