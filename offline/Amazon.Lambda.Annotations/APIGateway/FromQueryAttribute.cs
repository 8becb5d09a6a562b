namespace Amazon.Lambda.Annotations.APIGateway;

/// <summary>Binds the parameter to the query string.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class FromQueryAttribute : Attribute
{
    /// <summary>Default: the name of the parameter.</summary>
    public string Name { get; set; }
}
