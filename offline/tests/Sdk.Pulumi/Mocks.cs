using System.Collections.Concurrent;

namespace Shop.Tests.Sdk.Pulumi;

/// <summary>Returns the id <c>{name}-id</c> and the given state for every resource, and records the calls.</summary>
internal sealed class Mocks(Dictionary<string, object>? state = null) : IMocks
{
    public ConcurrentQueue<MockResourceArgs> Asked { get; } = new();

    public ConcurrentQueue<MockCallArgs> Called { get; } = new();

    public ConcurrentQueue<MockRegisterResourceOutputsRequest> Registered { get; } = new();

    public Func<MockResourceArgs, Task> Before { get; init; } = _ => Task.CompletedTask;

    public Func<MockResourceArgs, string?> Id { get; init; } = args => $"{args.Name}-id";

    public object Answer { get; init; } = ImmutableDictionary<string, object>.Empty;

    public ImmutableDictionary<string, object> Inputs => Assert.Single(Asked).Inputs;

    public async Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        await Before(args);
        Asked.Enqueue(args);
        return (Id(args), state ?? []);
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        Called.Enqueue(args);
        return Task.FromResult(Answer);
    }

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        Registered.Enqueue(args);
        return Task.CompletedTask;
    }
}
