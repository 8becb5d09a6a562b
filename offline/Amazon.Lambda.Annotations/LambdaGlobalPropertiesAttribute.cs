namespace Amazon.Lambda.Annotations;

/// <summary>Settings of the generator for a whole assembly.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public class LambdaGlobalPropertiesAttribute : Attribute
{
    /// <summary>Lambda runtime identifier: dotnet8, dotnet10, provided.al2 or provided.al2023.</summary>
    public string Runtime { get; set; }
}
