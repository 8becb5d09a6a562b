using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Shop.Local;

namespace Shop.Tests.EndToEnd.Support;

/// <summary>The tables of a running shop behind its back.</summary>
internal static class ShopTables
{
    public static async Task LoseProfileAsync(LocalShop shop, string userId)
    {
        using var dynamo = new AmazonDynamoDBClient(
            new BasicAWSCredentials("local", "local"),
            new AmazonDynamoDBConfig { ServiceURL = shop.DynamoDbEndpoint.ToString(), AuthenticationRegion = "us-east-1" });
        await dynamo.DeleteItemAsync("shop-dev-profiles", new() { ["profileId"] = new() { S = $"prf_{userId}" } });
    }
}
