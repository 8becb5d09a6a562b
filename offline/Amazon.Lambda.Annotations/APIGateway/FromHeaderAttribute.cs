namespace Amazon.Lambda.Annotations.APIGateway;


/// <summary>Takes the argument from a request header; names are compared without case.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class FromHeaderAttribute : Attribute, INamedAttribute
{
    /// <summary>Default: the parameter's name.</summary>
    public string Name { get; set; }
}
