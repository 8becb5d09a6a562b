namespace Shop.Functions.Hosting;

/// <summary>A query parameter that the handler reads. The OpenAPI document lists it. Undeclared parameters are refused with 400.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class QueryParameterAttribute(string name, string description) : Attribute
{
    public string Name { get; } = name;

    public string Description { get; } = description;

    /// <summary>An example for the OpenAPI document; null when the example follows from the type.</summary>
    public string? Example { get; init; }

    /// <summary><c>string</c> or <c>integer</c>, as in OpenAPI.</summary>
    public string Type { get; init; } = "string";

    /// <summary>
    /// The enum or value type of the domain whose wire texts are the only accepted values (see <see cref="WireTexts"/>); null when any text
    /// is accepted.
    /// </summary>
    public Type? Values { get; init; }

    /// <summary>The lowest accepted integer. There is a range only when <see cref="Maximum"/> is higher than this value.</summary>
    public int Minimum { get; init; }

    /// <summary>The highest accepted integer.</summary>
    public int Maximum { get; init; }

    /// <summary>The value of an integer parameter that is absent; 0 for no default.</summary>
    public int Default { get; init; }
}
