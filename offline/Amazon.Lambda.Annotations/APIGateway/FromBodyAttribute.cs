namespace Amazon.Lambda.Annotations.APIGateway;


/// <summary>Takes the argument from the request body: a string as it is, any other type through the serializer.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class FromBodyAttribute : Attribute
{
}
