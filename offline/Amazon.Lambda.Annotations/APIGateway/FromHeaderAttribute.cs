namespace Amazon.Lambda.Annotations.APIGateway;

/// <summary>Binds the parameter to a request header. Upper and lower case of the name are equal.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class FromHeaderAttribute : Attribute
{
    /// <summary>Default: the name of the parameter.</summary>
    public string Name { get; set; }
}
