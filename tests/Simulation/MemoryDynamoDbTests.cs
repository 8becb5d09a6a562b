using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Shop.Functions.Storage;
using Shop.Local.Simulation.Data;
using Shop.Local.Simulation.Worlds;

namespace Shop.Tests.Simulation;

/// <summary>What the tests of the stores do not observe: MemoryContractTests runs those over the in-memory DynamoDB.</summary>
public sealed class MemoryDynamoDbTests
{
    private int behind;

    public MemoryDynamoDbTests() => Dynamo = new("t-", new VirtualClock()) { Behind = _ => behind };

    private MemoryDynamoDb Dynamo { get; }

    [Fact]
    public void An_expression_that_is_not_simulated_is_refused_by_its_name()
    {
        var refusal = Assert.Throws<NotSupportedException>(() => Update("SET #n = list_append(#n, :one)"));
        Assert.Contains("list_append", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_that_is_not_simulated_is_refused_by_its_name()
    {
        var refusal = Assert.Throws<NotSupportedException>(() => Dynamo.Execute(new ScanRequest()));
        Assert.Contains(nameof(ScanRequest), refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_method_that_is_not_simulated_is_refused_by_its_name()
    {
        var client = DynamoDbProxy.Over((_, _) => throw new InvalidOperationException());
        var refusal = Assert.Throws<NotSupportedException>(() => { _ = client.ListTablesAsync(); });
        Assert.Contains("ListTables", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unused_value_is_refused_as_DynamoDB_does() =>
        Assert.Equal("ValidationException", Assert.Throws<AmazonDynamoDBException>(() => Update("SET #n = :one", ":two")).ErrorCode);

    [Fact]
    public void A_repeated_transaction_has_no_second_effect()
    {
        var request = new TransactWriteItemsRequest { TransactItems = [new() { Update = Uses() }], ClientRequestToken = "token" };
        Dynamo.Execute(request);
        Dynamo.Execute(request);
        Assert.Equal("1", Assert.Single(Dynamo.ByTable[ShopTable.Coupons].Items)["uses"].N);
    }

    [Fact]
    public void A_failed_condition_cancels_the_whole_transaction_and_says_which()
    {
        var failing = Uses();
        failing.Key["entry"] = new("other");
        failing.ConditionExpression = "attribute_exists(#n)";
        var request = new TransactWriteItemsRequest { TransactItems = [new() { Update = Uses() }, new() { Update = failing }] };
        var cancelled = Assert.Throws<TransactionCanceledException>(() => Dynamo.Execute(request));
        Assert.Equal(["None", "ConditionalCheckFailed"], cancelled.CancellationReasons.Select(reason => reason.Code));
        Assert.Empty(Dynamo.ByTable[ShopTable.Coupons].Items);
    }

    [Fact]
    public void A_stale_read_does_not_see_the_newest_changes()
    {
        Update("SET #n = :one");
        behind = 1;
        Assert.Null(Get(consistent: false).Item);
        Assert.NotNull(Get(consistent: true).Item);
    }

    private GetItemResponse Get(bool consistent) =>
        (GetItemResponse)Dynamo.Execute(new GetItemRequest { TableName = "t-coupons", Key = Key(), ConsistentRead = consistent });

    private void Update(string expression, params string[] more) => Dynamo.Execute(new UpdateItemRequest
    {
        TableName = "t-coupons",
        Key = Key(),
        UpdateExpression = expression,
        ExpressionAttributeNames = new() { ["#n"] = "uses" },
        ExpressionAttributeValues = more.Prepend(":one").ToDictionary(name => name, _ => Attributes.Of(1)),
    });

    private static Update Uses() => new()
    {
        TableName = "t-coupons",
        Key = Key(),
        UpdateExpression = "ADD #n :one",
        ExpressionAttributeNames = new() { ["#n"] = "uses" },
        ExpressionAttributeValues = new() { [":one"] = Attributes.Of(1) },
    };

    private static Dictionary<string, AttributeValue> Key() => new() { ["code"] = new("TEN"), ["entry"] = new("uses") };
}
