namespace Pulumi;

/// <summary>An output to hand out now and to resolve later, once.</summary>
public sealed class DeferredOutput<T>
{
    private readonly TaskCompletionSource<Resolved<T>> _source = new();
    private int _resolved;

    public DeferredOutput() => Output = new Output<T>(_source.Task);

    public Output<T> Output { get; }

    public void Resolve(Output<T> output)
    {
        if (Interlocked.Exchange(ref _resolved, 1) == 1)
        {
            throw new InvalidOperationException("A DeferredOutput can be resolved only once.");
        }

        output.Resolution.ContinueWith(done => _source.SetFromTask(done), TaskScheduler.Default);
    }
}
