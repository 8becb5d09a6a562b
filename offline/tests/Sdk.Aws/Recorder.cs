using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;

namespace Shop.Tests.Sdk.Aws;

/// <summary>Mocks that record the registered resource. Its state is its inputs and the values that the test adds.</summary>
internal sealed class Recorder : IMocks
{
    private readonly ConcurrentQueue<MockResourceArgs> registered = new();

    private Recorder(IReadOnlyDictionary<string, object> state) => State = state;

    private IReadOnlyDictionary<string, object> State { get; }

    /// <summary>Runs a program with one resource. The run is not a preview, because unknown outputs would hide errors.</summary>
    public static async Task<MockResourceArgs> RegisteredAsync(Action program, params (string Name, object Value)[] state)
    {
        var recorder = new Recorder(state.ToDictionary(item => item.Name, item => item.Value));
        await Deployment.TestAsync(recorder, new TestOptions { IsPreview = false }, program);
        return Assert.Single(recorder.registered);
    }

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        registered.Enqueue(args);
        return Task.FromResult<(string?, object)>((args.Name + "-id", args.Inputs.SetItems(State)));
    }

    public Task<object> CallAsync(MockCallArgs args) => throw new InvalidOperationException($"No call of {args.Token} is expected");
}
