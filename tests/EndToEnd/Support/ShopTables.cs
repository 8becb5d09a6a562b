using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using Shop.Functions.Storage;
using Shop.Local;

namespace Shop.Tests.EndToEnd.Support;

/// <summary>Reads and writes the tables of a running shop directly, past its functions.</summary>
internal static class ShopTables
{
    public static async Task LoseProfileAsync(LocalShop shop, string userId)
    {
        using var dynamo = Client(shop);
        await dynamo.DeleteItemAsync("shop-dev-profiles", new() { ["profileId"] = new() { S = $"prf_{userId}" } });
    }

    /// <summary>Puts an item that no route writes. A value of digits only is a number.</summary>
    /// <param name="table">The name without the prefix of the stack.</param>
    public static async Task PutAsync(LocalShop shop, string table, params (string Name, string Value)[] attributes)
    {
        using var dynamo = Client(shop);
        await dynamo.PutItemAsync(
            $"shop-dev-{table}",
            attributes.ToDictionary(one => one.Name, one => one.Value.All(char.IsAsciiDigit) ? new AttributeValue { N = one.Value } : new() { S = one.Value }));
    }

    /// <summary>Reads all items of all tables of the stack dev.</summary>
    /// <param name="endpoint">The address of DynamoDB Local.</param>
    public static async Task<IReadOnlyDictionary<ShopTable, IReadOnlyCollection<Dictionary<string, AttributeValue>>>> AllAsync(string endpoint)
    {
        using var dynamo = Client(endpoint);
        var tables = new Dictionary<ShopTable, IReadOnlyCollection<Dictionary<string, AttributeValue>>>();
        foreach (var (table, definition) in Tables.All)
        {
            var pages = await dynamo.Paginators.Scan(new() { TableName = $"shop-dev-{definition.Name}" }).Responses.ToListAsync();
            tables[table] = [.. pages.SelectMany(page => page.Items)];
        }

        return tables;
    }

    /// <summary>Moves an available piece of a product to the reserved pieces, without an order and without a version.</summary>
    public static async Task ReservePieceAsync(LocalShop shop, string productId)
    {
        using var dynamo = Client(shop);
        await dynamo.UpdateItemAsync(new UpdateItemRequest
        {
            TableName = "shop-dev-inventory",
            Key = new() { ["productId"] = new() { S = productId } },
            UpdateExpression = "ADD reserved :one, available :less",
            ExpressionAttributeValues = new() { [":one"] = new() { N = "1" }, [":less"] = new() { N = "-1" } },
        });
    }

    private static AmazonDynamoDBClient Client(LocalShop shop) => Client($"{shop.DynamoDbEndpoint}");

    private static AmazonDynamoDBClient Client(string endpoint) => new(
        new BasicAWSCredentials("local", "local"),
        new AmazonDynamoDBConfig { ServiceURL = endpoint, AuthenticationRegion = "us-east-1" });
}
