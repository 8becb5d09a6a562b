namespace Shop.Functions.Hosting;

/// <summary>What the route does, in one line, and the refusals (status codes) a caller must expect besides 400, 401, 403 and 500; feeds the OpenAPI document.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OperationAttribute(string summary, params int[] refusals) : Attribute
{
    public string Summary { get; } = summary;

    public IReadOnlyList<int> Refusals { get; } = refusals;
}
