namespace Pulumi;

internal interface IOutput
{
    Task<Resolved<object?>> ResolveAsync();
}

/// <summary>
/// A value that can be pending, unknown (in a preview) or secret. It has the resources that it depends on. An exception in it fails the
/// running deployment, also when nothing reads the value.
/// </summary>
public sealed class Output<T> : IOutput
{
    internal Output(Task<Resolved<T>> resolution)
    {
        Resolution = resolution;
        Deployment.Current?.Work.Track(resolution);
    }

    internal Task<Resolved<T>> Resolution { get; }

    public static Output<T> Create(Task<T> value) => Create(value, isSecret: false);

    public Output<ValueTuple> Apply(Func<T, Task> func)
        => Then(async value =>
        {
            await func(value).ConfigureAwait(false);
            return Resolved.Known(default(ValueTuple));
        });

    public Output<TResult> Apply<TResult>(Func<T, TResult> func)
        => Then(value => Task.FromResult(Resolved.Known(func(value))));

    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func)
        => Then(async value => Resolved.Known(await func(value).ConfigureAwait(false)));

    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func)
        => Then(value => func(value).ToOutput().Resolution);

    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func)
        => Then(value => func(value)?.Resolution ?? Task.FromResult(Resolved.Known(default(TResult)!)));

    /// <summary>An error text: an output has no value to print.</summary>
    public override string ToString()
    {
        const string Advice = """
            An Output<T> has no text of its own: its value arrives later. To use the value, write
              output.Apply(value => $"prefix{value}suffix")   or
              Output.Format($"prefix{output}suffix")
            """;
        var strict = Environment.GetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING");
        if (strict == "1" || string.Equals(strict, "true", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException(Advice);
        }

        Log.Warn(Advice);
        return Advice;
    }

    internal static Output<T> Create(Task<T> value, bool isSecret)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Output<T>(AwaitAsync());

        async Task<Resolved<T>> AwaitAsync() => Resolved.Known(await value.ConfigureAwait(false), isSecret);
    }

    internal Output<T> Map(Func<Resolved<T>, Resolved<T>> change)
    {
        return new Output<T>(MapAsync());

        async Task<Resolved<T>> MapAsync() => change(await Resolution.ConfigureAwait(false));
    }

    internal async Task<T> ValueOrAsync(T whenUnknown) => (await Resolution.ConfigureAwait(false)).Or(whenUnknown);

    async Task<Resolved<object?>> IOutput.ResolveAsync() => (await Resolution.ConfigureAwait(false)).Untyped;

    private Output<TResult> Then<TResult>(Func<T, Task<Resolved<TResult>>> next)
    {
        return new Output<TResult>(RunAsync());

        async Task<Resolved<TResult>> RunAsync()
        {
            var before = await Resolution.ConfigureAwait(false);
            if (!before.IsKnown)
            {
                return new Resolved<TResult>(default!, false, before.IsSecret, before.Resources);
            }

            var after = await next(before.Value).ConfigureAwait(false);
            return new Resolved<TResult>(
                after.Value, after.IsKnown, before.IsSecret || after.IsSecret, before.Resources.Union(after.Resources));
        }
    }
}
