namespace Pulumi.Utilities;

public static class OutputUtilities
{
    public static Output<T> CreateUnknown<T>(T value) => new(Task.FromResult(Resolved.Unknown(value)));

    public static Output<T> WithDependency<T>(Output<T> output, Resource resource)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(resource);
        return output.Map(state => state with { Resources = state.Resources.Add(resource) });
    }

    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output) => (await output.Resolution.ConfigureAwait(false)).IsKnown;

    /// <summary>The default of <typeparamref name="T"/> when the value is unknown.</summary>
    public static Task<T> GetValueAsync<T>(Output<T> output) => output.ValueOrAsync(default!);

    public static async Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output)
        => (await output.Resolution.ConfigureAwait(false)).Resources;
}
