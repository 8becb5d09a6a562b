namespace Shop.Functions.Hosting;

/// <summary>Memory and timeout of a handler whose <see cref="LambdaFunctionAttribute"/> does not set them.</summary>
public static class FunctionDefaults
{
    public const int MemoryMegabytes = 512;

    public const int TimeoutSeconds = 10;
}
