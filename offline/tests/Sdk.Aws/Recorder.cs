using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;

namespace Shop.Tests.Sdk.Aws;

/// <summary>Mocks that keep what is registered and answer with its inputs and what the test adds to them.</summary>
internal sealed class Recorder : IMocks
{
    private readonly ConcurrentQueue<MockResourceArgs> _registered = new();

    private Recorder(IReadOnlyDictionary<string, object> state) => State = state;

    private IReadOnlyDictionary<string, object> State { get; }

    /// <summary>Runs a program of one resource, which must not be a preview's: unknown outputs would hide mistakes.</summary>
    public static async Task<MockResourceArgs> Registered(Action program, params (string Name, object Value)[] state)
    {
        var recorder = new Recorder(state.ToDictionary(item => item.Name, item => item.Value));
        await Deployment.TestAsync(recorder, new TestOptions { IsPreview = false }, program);
        return Assert.Single(recorder._registered);
    }

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        _registered.Enqueue(args);
        return Task.FromResult<(string?, object)>((args.Name + "-id", args.Inputs.SetItems(State)));
    }

    public Task<object> CallAsync(MockCallArgs args) => throw new InvalidOperationException($"No call of {args.Token} is expected");
}
