using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Shop.Local;
using Shop.Local.Gate;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Gate;

/// <summary>A stack with a function that reads a table and a function that writes it, on DynamoDB Local.</summary>
public sealed class TwoFunctions : IAsyncLifetime
{
    public LocalShop Shop { get; private set; } = null!;

    public async Task InitializeAsync() => Shop = await Shops.ServeAsync(new StackBuilder()
        .Table("items", withIndex: true)
        .Function("reader", Handlers.Named(nameof(Handlers.Colour)), Allow("GetItem", "BatchGetItem", "Query"))
        .Function("writer", Handlers.Named(nameof(Handlers.Colour)), Allow("PutItem", "DeleteItem", "UpdateItem"))
        .Build());

    public CapacityTotal Capacity => Shop.Gate.TotalOf(Shop.Functions.Select(function => function.Function).ToHashSet());

    public async Task DisposeAsync() => await Shop.DisposeAsync();

    public AmazonDynamoDBClient Client(string function) => new(
        new BasicAWSCredentials("same", "same"),
        new AmazonDynamoDBConfig
        {
            ServiceURL = $"{Shop.DynamoDbOf(function)}",
            AuthenticationRegion = StackBuilder.Region,
            MaxErrorRetry = 0,
        });

    private static string Allow(params string[] actions)
    {
        var list = string.Join(',', actions.Select(action => $"\"dynamodb:{action}\""));
        return $$"""[{"Effect":"Allow","Action":[{{list}}],"Resource":"{{StackBuilder.TableArn("items")}}"}]""";
    }
}
