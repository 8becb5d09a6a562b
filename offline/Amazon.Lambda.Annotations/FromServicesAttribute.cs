namespace Amazon.Lambda.Annotations;

/// <summary>Binds the parameter to a service in the scope of the invocation.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class FromServicesAttribute : Attribute
{
}
