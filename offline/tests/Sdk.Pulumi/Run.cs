namespace Shop.Tests.Sdk.Pulumi;

/// <summary>Runs code as a Pulumi program.</summary>
internal static class Run
{
    public static Task<ImmutableArray<Resource>> UpdateAsync(IMocks mocks, Action program)
        => Deployment.TestAsync(mocks, new TestOptions { IsPreview = false }, program);

    public static Task<ImmutableArray<Resource>> PreviewAsync(IMocks mocks, Action program)
        => Deployment.TestAsync(mocks, new TestOptions(), program);

    /// <summary>The inputs that a mock gets for a thing with these arguments.</summary>
    public static async Task<ImmutableDictionary<string, object>> InputsAsync(Func<ResourceArgs> args)
    {
        var mocks = new Mocks();
        await PreviewAsync(mocks, () => _ = new Thing("thing", args()));
        return mocks.Inputs;
    }

    /// <summary>A thing with this state from the mock.</summary>
    public static async Task<Thing> ThingAsync(Dictionary<string, object> state, bool preview = false)
    {
        var resources = await Deployment.TestAsync(
            new Mocks(state), new TestOptions { IsPreview = preview }, () => _ = new Thing("thing"));
        return Assert.IsType<Thing>(Assert.Single(resources));
    }

    /// <summary>The error of a run that must fail. The exit code of the process is restored.</summary>
    public static async Task<T> FailAsync<T>(Func<Task> run)
        where T : Exception
    {
        var exitCode = Environment.ExitCode;
        try
        {
            return await Assert.ThrowsAsync<T>(run);
        }
        finally
        {
            Environment.ExitCode = exitCode;
        }
    }

    public static Task<RunException> FailAsync(Action program, IMocks? mocks = null)
        => FailAsync<RunException>(() => UpdateAsync(mocks ?? new Mocks(), program));

    public static Task<T> ValueAsync<T>(Output<T> output) => OutputUtilities.GetValueAsync(output);

    public static async Task<List<T>> ItemsAsync<T>(Output<ImmutableArray<T>> output) => [.. await ValueAsync(output)];

    public static Task<bool> IsKnownAsync<T>(Output<T> output) => OutputUtilities.GetIsKnownAsync(output);

    public static Output<T> Unknown<T>() => OutputUtilities.CreateUnknown(default(T)!);
}
