namespace Amazon.Lambda.Annotations.APIGateway;

/// <summary>Binds the parameter to the request body: a string to its text, any other type through the serializer.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class FromBodyAttribute : Attribute
{
}
