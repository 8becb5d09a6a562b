namespace Shop.Functions.Hosting;

/// <summary>A query parameter that the handler reads; feeds the OpenAPI document. Undeclared parameters are refused with 400.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class QueryParameterAttribute(string name, string description) : Attribute
{
    public string Name { get; } = name;

    public string Description { get; } = description;

    /// <summary>An example for the OpenAPI document; null for one that follows from the type.</summary>
    public string? Example { get; init; }

    /// <summary><c>string</c> or <c>integer</c>, as in OpenAPI.</summary>
    public string Type { get; init; } = "string";

    /// <summary>The closed set of the domain whose texts are accepted (see <see cref="WireTexts"/>); null for any text.</summary>
    public Type? Values { get; init; }

    /// <summary>The lowest integer. There is a range only when <see cref="Maximum"/> is higher.</summary>
    public int Minimum { get; init; }

    /// <summary>The highest integer.</summary>
    public int Maximum { get; init; }

    /// <summary>The value of an absent integer; 0 for none.</summary>
    public int Default { get; init; }
}
