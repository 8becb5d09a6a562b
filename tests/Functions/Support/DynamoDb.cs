using Amazon.DynamoDBv2;
using Shop.Functions.Storage;
using Shop.Local.Emulators;

namespace Shop.Tests.Functions.Support;

/// <summary>One DynamoDB Local for all tests of the collection; each test makes tables of its own.</summary>
public sealed class DynamoDb : IAsyncLifetime
{
    private static int stacks;
    private DynamoDbLocal? emulator;

    public async Task InitializeAsync() => emulator = await DynamoDbLocal.StartAsync(new(), CancellationToken.None);

    public async Task DisposeAsync()
    {
        if (emulator is not null)
        {
            await emulator.DisposeAsync();
        }
    }

    internal static AmazonDynamoDBConfig Config(string url) => new() { ServiceURL = url, AuthenticationRegion = "eu-west-1" };

    /// <summary>Empty tables, as the definitions say.</summary>
    internal async Task<TestTables> Tables()
    {
        var tables = new TestTables(emulator!.Endpoint.ToString(), $"t{Interlocked.Increment(ref stacks)}-");
        await Task.WhenAll(Shop.Functions.Storage.Tables.All.Values.Select(tables.Create));
        return tables;
    }
}

[CollectionDefinition(Name)]
public sealed class DynamoDbTests : ICollectionFixture<DynamoDb>
{
    public const string Name = "DynamoDB Local";
}
