namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Always fails: only the Pulumi package can connect to the Pulumi engine.</summary>
    public static Task<int> RunAsync(Action action) => RefuseAsync();

    /// <inheritdoc cref="RunAsync(Action)"/>
    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new()
        => RefuseAsync();

    private static Task<int> RefuseAsync() => Task.FromException<int>(new InvalidOperationException(
        "This program was built with the offline Pulumi SDK, which cannot reach the Pulumi engine. "
        + "Build it with VendorSdks=registry, which takes the Pulumi package from a NuGet feed, and run it with the `pulumi` CLI."));
}
