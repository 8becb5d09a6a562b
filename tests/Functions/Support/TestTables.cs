using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Shop.Domain.Inventory;
using Shop.Domain.Products;
using Shop.Functions;
using Shop.Functions.Inventory;
using Shop.Functions.Products;
using Shop.Functions.Storage;
using Shop.Local.Simulation.Data;

namespace Shop.Tests.Functions.Support;

/// <summary>The tables of one test and a client that counts what reads consume. Disposing them empties them and gives them back.</summary>
/// <param name="memory">Stores the items in place of DynamoDB Local; null for DynamoDB Local.</param>
/// <param name="giveBack">Receives the prefix.</param>
internal sealed class TestTables(string endpoint, string prefix, MemoryDynamoDb? memory, Action<string> giveBack) : IAsyncDisposable
{
    public MeteredDynamo Dynamo { get; } = new(endpoint, memory);

    public TableNames Names { get; } = new(Tables.All.ToDictionary(table => table.Key, string? (table) => prefix + table.Value.Name));

    public string Endpoint => endpoint;

    /// <summary>
    /// A store or a handler on these tables. A given clock or client of DynamoDB replaces that of all services; T gets what else is given.
    /// </summary>
    public T New<T>(params object[] given)
        where T : class
    {
        var services = new ServiceCollection()
            .AddSingleton(given.OfType<IAmazonDynamoDB>().FirstOrDefault() ?? Dynamo)
            .AddSingleton(Names)
            .AddSingleton(given.OfType<TimeProvider>().FirstOrDefault() ?? TimeProvider.System)
            .AddStores();
        return ActivatorUtilities.CreateInstance<T>(services.BuildServiceProvider(), [.. given.Where(one => one is not (TimeProvider or IAmazonDynamoDB))]);
    }

    public Task CreateAsync(TableDefinition definition) => Dynamo.CreateTableAsync(new CreateTableRequest
    {
        TableName = prefix + definition.Name,
        BillingMode = BillingMode.PAY_PER_REQUEST,
        KeySchema = Schema(definition.Key),
        AttributeDefinitions =
        [
            .. definition.Indexes.Select(index => index.Key).Prepend(definition.Key).SelectMany(Attributes).Distinct()
                .Select(attribute => new AttributeDefinition(attribute.Name, attribute.IsNumber ? ScalarAttributeType.N : ScalarAttributeType.S)),
        ],
        GlobalSecondaryIndexes = definition.Indexes.Count == 0 ? null : [.. definition.Indexes.Select(Index)],
    });

    /// <summary>Writes all in one transaction.</summary>
    /// <returns>False when a condition does not hold.</returns>
    public Task<bool> TryWriteAsync(params IEnumerable<TransactWriteItem> writes) => New<Transactions>().TryWriteAsync(CancellationToken.None, [.. writes]);

    /// <summary>Writes products with their stock, also in place of older ones.</summary>
    public Task SellAsync(params IEnumerable<(Product Product, Stock Stock)> goods) => Task.WhenAll(goods.Select(async one =>
    {
        await Dynamo.PutItemAsync(Names[ShopTable.Products], ProductItem.Write(one.Product));
        await Dynamo.PutItemAsync(Names[ShopTable.Inventory], StockItem.Write(one.Stock));
    }));

    public async Task<List<Dictionary<string, AttributeValue>>> RowsAsync(ShopTable table) =>
        (await Dynamo.ScanAsync(new ScanRequest { TableName = Names[table] })).Items;

    public async ValueTask DisposeAsync()
    {
        if (memory is not null)
        {
            Dynamo.Dispose();
            return;
        }

        using var dynamo = new AmazonDynamoDBClient(new BasicAWSCredentials("test", "test"), DynamoDb.Config(endpoint));
        await Task.WhenAll(Tables.All.Values.Select(definition => EmptyAsync(dynamo, definition)));
        Dynamo.Dispose();
        giveBack(prefix);
    }

    private async Task EmptyAsync(AmazonDynamoDBClient dynamo, TableDefinition definition)
    {
        var key = Attributes(definition.Key).Select(attribute => attribute.Name).ToList();
        await foreach (var page in dynamo.Paginators.Scan(new() { TableName = prefix + definition.Name }).Responses)
        {
            foreach (var item in page.Items ?? [])
            {
                await dynamo.DeleteItemAsync(prefix + definition.Name, key.ToDictionary(name => name, name => item[name]));
            }
        }
    }

    private static GlobalSecondaryIndex Index(TableIndex index) => new()
    {
        IndexName = index.Name,
        KeySchema = Schema(index.Key),
        Projection = index.Projected is null
            ? new() { ProjectionType = ProjectionType.ALL }
            : new() { ProjectionType = ProjectionType.INCLUDE, NonKeyAttributes = [.. index.ProjectedNonKeys] },
    };

    private static List<KeySchemaElement> Schema(TableKey key) =>
        [.. Attributes(key).Select((attribute, i) => new KeySchemaElement(attribute.Name, i == 0 ? KeyType.HASH : KeyType.RANGE))];

    private static IEnumerable<TableAttribute> Attributes(TableKey key) => new[] { key.Hash, key.Range }.OfType<TableAttribute>();
}
