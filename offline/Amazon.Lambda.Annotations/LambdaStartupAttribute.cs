namespace Amazon.Lambda.Annotations;

/// <summary>Marks the startup class of a project. Its <c>ConfigureServices(IServiceCollection)</c> registers the services.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class LambdaStartupAttribute : Attribute
{
}
