namespace Shop.Functions.Hosting;

/// <summary>What a handler gets whose <see cref="LambdaFunctionAttribute"/> does not say otherwise.</summary>
public static class FunctionDefaults
{
    public const int MemoryMegabytes = 512;

    public const int TimeoutSeconds = 10;
}
