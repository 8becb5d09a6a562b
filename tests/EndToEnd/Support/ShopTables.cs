using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using Shop.Local;

namespace Shop.Tests.EndToEnd.Support;

/// <summary>The tables of a running shop behind its back.</summary>
internal static class ShopTables
{
    public static async Task LoseProfileAsync(LocalShop shop, string userId)
    {
        using var dynamo = Client(shop);
        await dynamo.DeleteItemAsync("shop-dev-profiles", new() { ["profileId"] = new() { S = $"prf_{userId}" } });
    }

    /// <summary>Puts what no route writes; a value of digits only is a number.</summary>
    /// <param name="table">Without the stack's prefix.</param>
    public static async Task PutAsync(LocalShop shop, string table, params (string Name, string Value)[] attributes)
    {
        using var dynamo = Client(shop);
        await dynamo.PutItemAsync(
            $"shop-dev-{table}",
            attributes.ToDictionary(one => one.Name, one => one.Value.All(char.IsAsciiDigit) ? new AttributeValue { N = one.Value } : new() { S = one.Value }));
    }

    private static AmazonDynamoDBClient Client(LocalShop shop) => new(
        new BasicAWSCredentials("local", "local"),
        new AmazonDynamoDBConfig { ServiceURL = shop.DynamoDbEndpoint.ToString(), AuthenticationRegion = "us-east-1" });
}
