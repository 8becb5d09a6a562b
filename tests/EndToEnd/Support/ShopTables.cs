using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using Shop.Local;

namespace Shop.Tests.EndToEnd.Support;

/// <summary>Writes to the tables of a running shop directly, past its functions.</summary>
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

    private static AmazonDynamoDBClient Client(LocalShop shop) => new(
        new BasicAWSCredentials("local", "local"),
        new AmazonDynamoDBConfig { ServiceURL = shop.DynamoDbEndpoint.ToString(), AuthenticationRegion = "us-east-1" });
}
