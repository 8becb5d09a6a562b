namespace Shop.Functions.Hosting;

/// <summary>What the route does, in one line; feeds the OpenAPI document.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OperationAttribute(string summary) : Attribute
{
    public string Summary { get; } = summary;
}
