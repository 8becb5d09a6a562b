namespace Amazon.Lambda.Annotations.APIGateway;

/// <summary>Binds the parameter to a path segment.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class FromRouteAttribute : Attribute
{
    /// <summary>Default: the name of the parameter.</summary>
    public string Name { get; set; }
}
