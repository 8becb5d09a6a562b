namespace Amazon.Lambda.Annotations.APIGateway;


/// <summary>Takes the argument from the query string.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class FromQueryAttribute : Attribute, INamedAttribute
{
    /// <summary>Default: the parameter's name.</summary>
    public string Name { get; set; }
}
