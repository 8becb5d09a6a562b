using System.Text.Json.Nodes;
using Shop.Local;
using Shop.Local.Aws;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Messaging;

/// <summary>Writes to the tables of test stacks, past the gate.</summary>
internal static class Items
{
    public static async Task PutAsync(LocalShop shop, HttpClient http, string table, string[] ids, string type)
    {
        var client = new DynamoDbClient(http, shop.DynamoDbEndpoint, StackBuilder.Region);
        foreach (var id in ids)
        {
            var item = new JsonObject { ["id"] = new JsonObject { ["S"] = id }, ["type"] = new JsonObject { ["S"] = type } };
            await client.DoAsync("PutItem", new() { ["TableName"] = table, ["Item"] = item }, CancellationToken.None);
        }
    }
}
