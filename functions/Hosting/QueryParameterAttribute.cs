namespace Shop.Functions.Hosting;

/// <summary>A query string parameter the handler reads; feeds the OpenAPI document. Parameters that are not declared are refused with 400.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class QueryParameterAttribute(string name, string description) : Attribute
{
    public string Name { get; } = name;

    public string Description { get; } = description;

    /// <summary><c>string</c> or <c>integer</c>, as OpenAPI writes it.</summary>
    public string Type { get; init; } = "string";
}
