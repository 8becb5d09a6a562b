namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Always fails: a deployment needs the Pulumi engine, to which only the real Pulumi package speaks.</summary>
    public static Task<int> RunAsync(Action action) => RefuseAsync();

    /// <inheritdoc cref="RunAsync(Action)"/>
    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => RefuseAsync();

    /// <inheritdoc cref="RunAsync(Action)"/>
    public static Task<int> RunAsync(Func<Task> func) => RefuseAsync();

    /// <inheritdoc cref="RunAsync(Action)"/>
    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) => RefuseAsync();

    /// <inheritdoc cref="RunAsync(Action)"/>
    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new()
        => RefuseAsync();

    /// <inheritdoc cref="RunAsync(Action)"/>
    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack
        => RefuseAsync();

    private static Task<int> RefuseAsync() => Task.FromException<int>(new InvalidOperationException(
        "This program was built with the offline Pulumi SDK, which cannot reach the Pulumi engine. "
        + "Build it with VendorSdks=registry, which takes the Pulumi package from a NuGet feed, and run it with the `pulumi` CLI."));
}
