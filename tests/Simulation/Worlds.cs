using Shop.Local.Simulation;
using Shop.Local.Verbs;

[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Shop.Tests.Simulation;

/// <summary>The stack is evaluated once for all tests. A run of many worlds uses all processors itself.</summary>
public sealed class Worlds : IAsyncLifetime
{
    /// <summary>The number of worlds that a check runs at most.</summary>
    public const int Most = SimulateVerb.DefaultSeeds;

    internal Simulator Simulator { get; private set; } = null!;

    public async Task InitializeAsync() => Simulator = await Simulator.LoadAsync(CancellationToken.None);

    public Task DisposeAsync() => Task.CompletedTask;
}

[CollectionDefinition(Name)]
public sealed class WorldTests : ICollectionFixture<Worlds>
{
    public const string Name = "Worlds";
}
