namespace Shop.Functions.Hosting;

/// <summary>A query string parameter the handler reads; feeds the OpenAPI document. Parameters that are not declared are refused with 400.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class QueryParameterAttribute(string name, string description) : Attribute
{
    public string Name { get; } = name;

    public string Description { get; } = description;

    /// <summary><c>string</c> or <c>integer</c>, as OpenAPI writes it.</summary>
    public string Type { get; init; } = "string";

    /// <summary>The closed set of the domain whose texts it takes, as <see cref="WireTexts"/> reads them; null for any text.</summary>
    public Type? Values { get; init; }

    /// <summary>Of an integer, inclusive. Only with <see cref="Maximum"/> above it is there a range.</summary>
    public int Minimum { get; init; }

    /// <summary>Of an integer, inclusive.</summary>
    public int Maximum { get; init; }

    /// <summary>What an integer is when it is not given; 0 stands for nothing.</summary>
    public int Default { get; init; }
}
