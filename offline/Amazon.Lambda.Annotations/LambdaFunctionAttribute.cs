namespace Amazon.Lambda.Annotations;


/// <summary>Makes a method a Lambda function: a wrapper class named <c>{Class}_{Method}_Generated</c> is generated for it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class LambdaFunctionAttribute : Attribute
{
    /// <summary>Logical id of the function; letters and digits only. Default: the wrapper's full name without punctuation.</summary>
    public string ResourceName { get; set; }

    /// <summary>Seconds; 0 when not set.</summary>
    public uint Timeout { get; set; }

    /// <summary>Mebibytes; 0 when not set.</summary>
    public uint MemorySize { get; set; }

    public string Role { get; set; }

    public string Policies { get; set; }

    public LambdaPackageType PackageType { get; set; }
}
