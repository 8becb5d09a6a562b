namespace Amazon.Lambda.Annotations.APIGateway;


/// <summary>Takes the argument from a path segment.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class FromRouteAttribute : Attribute, INamedAttribute
{
    /// <summary>Default: the parameter's name.</summary>
    public string Name { get; set; }
}
