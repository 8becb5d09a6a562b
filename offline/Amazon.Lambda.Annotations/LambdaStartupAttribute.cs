namespace Amazon.Lambda.Annotations;


/// <summary>Marks the one class of a project whose <c>ConfigureServices(IServiceCollection)</c> fills the service provider.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class LambdaStartupAttribute : Attribute
{
}
