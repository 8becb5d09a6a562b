namespace Pulumi;

/// <summary>
/// Joins the states of several outputs. The result is known if all are known, secret if one is secret, and has all resources.
/// </summary>
internal sealed class Gathering
{
    private readonly ImmutableHashSet<Resource>.Builder resources = ImmutableHashSet.CreateBuilder<Resource>();

    public bool IsKnown { get; private set; } = true;

    public bool IsSecret { get; private set; }

    public static Output<T> Into<T>(Func<Gathering, Task<T>> build)
    {
        return new Output<T>(RunAsync());

        async Task<Resolved<T>> RunAsync()
        {
            var gathering = new Gathering();
            return gathering.Finish(await build(gathering).ConfigureAwait(false));
        }
    }

    public async Task<T> TakeAsync<T>(Output<T> output) => Add(await output.Resolution.ConfigureAwait(false));

    public T Add<T>(Resolved<T> part)
    {
        IsKnown &= part.IsKnown;
        IsSecret |= part.IsSecret;
        resources.UnionWith(part.Resources);
        return part.Value;
    }

    public Resolved<T> Finish<T>(T value) => new(value, IsKnown, IsSecret, resources.ToImmutable());
}
