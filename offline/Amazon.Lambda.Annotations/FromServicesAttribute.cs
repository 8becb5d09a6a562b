namespace Amazon.Lambda.Annotations;


/// <summary>Takes the argument from the scope of the call.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class FromServicesAttribute : Attribute
{
}
