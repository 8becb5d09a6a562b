namespace Amazon.Lambda.Annotations;

/// <summary>Makes a method a Lambda function. The generator writes a wrapper class for it, <c>{Class}_{Method}_Generated</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class LambdaFunctionAttribute : Attribute
{
    /// <summary>Logical id of the function; letters and digits only. Default: the full name of the wrapper without punctuation.</summary>
    public string ResourceName { get; set; }

    /// <summary>Seconds; 0 when not set.</summary>
    public uint Timeout { get; set; }

    /// <summary>Mebibytes; 0 when not set.</summary>
    public uint MemorySize { get; set; }

    public LambdaPackageType PackageType { get; set; }
}
