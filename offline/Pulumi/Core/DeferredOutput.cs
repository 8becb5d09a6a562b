namespace Pulumi;

/// <summary>An output that is resolved later, once.</summary>
public sealed class DeferredOutput<T>
{
    private readonly TaskCompletionSource<Resolved<T>> source = new();
    private int resolved;

    public DeferredOutput() => Output = new Output<T>(source.Task);

    public Output<T> Output { get; }

    public void Resolve(Output<T> output)
    {
        if (Interlocked.Exchange(ref this.resolved, 1) == 1)
        {
            throw new InvalidOperationException("A DeferredOutput can be resolved only once.");
        }

        output.Resolution.ContinueWith(done => source.SetFromTask(done), TaskScheduler.Default);
    }
}
