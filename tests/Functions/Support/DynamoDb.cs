using System.Collections.Concurrent;
using Amazon.DynamoDBv2;
using Shop.Functions.Storage;
using Shop.Local.Emulators;
using Shop.Local.Simulation.Data;

namespace Shop.Tests.Functions.Support;

/// <summary>
/// One DynamoDB Local for all tests of the collection. Each test has tables of its own while it runs; given back, they are emptied for
/// the next, as making them takes longer than most tests do.
/// </summary>
public sealed class DynamoDb : IAsyncLifetime
{
    private static int stacks;
    private readonly ConcurrentBag<string> free = [];
    private DynamoDbLocal? emulator;
    private bool isInMemory;

    /// <summary>Tables of the simulation in place of DynamoDB Local.</summary>
    internal static DynamoDb InMemory() => new() { isInMemory = true };

    public async Task InitializeAsync() => emulator = await DynamoDbLocal.StartAsync(dataFolder: null, CancellationToken.None);

    public async Task DisposeAsync()
    {
        if (emulator is not null)
        {
            await emulator.DisposeAsync();
        }
    }

    internal static AmazonDynamoDBConfig Config(string url) => new() { ServiceURL = url, AuthenticationRegion = "eu-west-1" };

    /// <summary>Empty tables, as the definitions say.</summary>
    internal async Task<TestTables> TablesAsync()
    {
        if (isInMemory)
        {
            return new TestTables("http://127.0.0.1:1", "memory-", new MemoryDynamoDb("memory-", TimeProvider.System), _ => { });
        }

        if (free.TryTake(out var prefix))
        {
            return new TestTables(emulator!.Endpoint.ToString(), prefix, memory: null, free.Add);
        }

        var tables = new TestTables(emulator!.Endpoint.ToString(), $"t{Interlocked.Increment(ref stacks)}-", memory: null, free.Add);
        await Task.WhenAll(Shop.Functions.Storage.Tables.All.Values.Select(tables.CreateAsync));
        return tables;
    }
}

[CollectionDefinition(Name)]
public sealed class DynamoDbTests : ICollectionFixture<DynamoDb>
{
    public const string Name = "DynamoDB Local";
}
