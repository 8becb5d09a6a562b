using Amazon.DynamoDBv2.Model;

namespace Shop.Tests.Local.Gate;

public sealed class AbsentItemUnitsTests(TwoFunctions stack) : IClassFixture<TwoFunctions>
{
    [Theory]
    [InlineData(false, 0.5)]
    [InlineData(true, 1)]
    public async Task A_read_of_an_absent_item_consumes_one_unit_when_consistent_and_half_a_unit_otherwise(bool consistent, double units)
    {
        using var reader = stack.Client("reader");
        var get = new GetItemRequest("items", Key("nothing")) { ConsistentRead = consistent };
        Assert.Equal(units, await CostAsync(() => reader.GetItemAsync(get)));
        var query = new QueryRequest("items")
        {
            KeyConditionExpression = "id = :i",
            ExpressionAttributeValues = new() { [":i"] = new("nothing") },
            ConsistentRead = consistent,
        };
        Assert.Equal(units, await CostAsync(() => reader.QueryAsync(query)));
    }

    [Fact]
    public async Task In_a_batch_or_transaction_an_absent_item_consumes_as_much_as_a_small_item()
    {
        using var writer = stack.Client("writer");
        using var reader = stack.Client("reader");
        await writer.PutItemAsync("items", Key("something"));
        Assert.Equal(0.5, await CostAsync(() => reader.GetItemAsync("items", Key("something"))));
        var batch = new BatchGetItemRequest
        {
            RequestItems = new() { ["items"] = new() { Keys = [Key("something"), Key("nothing"), Key("nothing either")] } },
        };
        Assert.Equal(1.5, await CostAsync(() => reader.BatchGetItemAsync(batch)));
        var transaction = new TransactGetItemsRequest
        {
            TransactItems =
            [
                new() { Get = new() { TableName = "items", Key = Key("something") } },
                new() { Get = new() { TableName = "items", Key = Key("nothing") } },
            ],
        };
        Assert.Equal(4, await CostAsync(() => reader.TransactGetItemsAsync(transaction)));
    }

    private static Dictionary<string, AttributeValue> Key(string key) => new() { ["id"] = new(key) };

    private async Task<double> CostAsync(Func<Task> read)
    {
        var before = stack.Capacity;
        await read();
        var cost = stack.Capacity - before;
        Assert.Equal((1, 0), (cost.Requests, cost.WriteUnits));
        return cost.ReadUnits;
    }
}
