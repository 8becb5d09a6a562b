namespace Shop.Functions.Hosting;

/// <summary>What the route does, in one line, and the refusals (status codes) a caller must expect besides 400, 429, 500 and 503, and on routes that are not public 401 and 403; feeds the OpenAPI document.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OperationAttribute(string summary, params int[] refusals) : Attribute
{
    public string Summary { get; } = summary;

    public IReadOnlyList<int> Refusals { get; } = refusals;
}
