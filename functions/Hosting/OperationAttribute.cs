namespace Shop.Functions.Hosting;

/// <summary>One line that says what the route does, for the OpenAPI document.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OperationAttribute(string summary) : Attribute
{
    public string Summary { get; } = summary;
}
