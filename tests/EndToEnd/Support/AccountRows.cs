using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace Shop.Tests.EndToEnd.Support;

/// <summary>All items of one user in the tables of users and profiles, each as text. A scan also finds a wrong second item.</summary>
internal sealed record AccountRows(IReadOnlyList<string> Users, IReadOnlyList<string> Profiles)
{
    public static async Task<AccountRows> OfAsync(RunningShop shop, string userId)
    {
        using var dynamo = new AmazonDynamoDBClient(
            new BasicAWSCredentials("local", "local"),
            new AmazonDynamoDBConfig { ServiceURL = shop.Shop.DynamoDbEndpoint.ToString(), AuthenticationRegion = "us-east-1" });
        return new(await ReadAsync(dynamo, "shop-dev-users", userId), await ReadAsync(dynamo, "shop-dev-profiles", userId));
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(AmazonDynamoDBClient dynamo, string table, string userId)
    {
        var found = new List<string>();
        await foreach (var page in dynamo.Paginators.Scan(new ScanRequest(table)).Responses)
        {
            found.AddRange((page.Items ?? []).Where(item => item["userId"].S == userId).Select(Text));
        }

        return found;
    }

    private static string Text(Dictionary<string, AttributeValue> item) => string.Join(", ", item
        .OrderBy(attribute => attribute.Key, StringComparer.Ordinal)
        .Select(attribute => $"{attribute.Key}={attribute.Value.S ?? attribute.Value.N ?? $"{attribute.Value.BOOL}"}"));
}
