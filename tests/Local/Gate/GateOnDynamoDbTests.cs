using System.Net;
using System.Net.Http.Json;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using Shop.Local;
using Shop.Local.Gate;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Gate;

/// <summary>What functions may do and what it costs them.</summary>
public sealed class GateOnDynamoDbTests(TwoFunctions stack) : IClassFixture<TwoFunctions>
{
    [Fact]
    public async Task Two_functions_at_once_are_told_apart_whatever_their_credentials()
    {
        using var reader = stack.Client("reader");
        using var writer = stack.Client("writer");
        var calls = Enumerable.Range(0, 40).Select(async number =>
        {
            var key = $"apart-{number}";
            var written = await OutcomeAsync(() => writer.PutItemAsync("items", Item(key)));
            var refused = await OutcomeAsync(() => reader.PutItemAsync("items", Item(key)));
            var read = await OutcomeAsync(() => reader.GetItemAsync("items", Item(key)));
            var unread = await OutcomeAsync(() => writer.GetItemAsync("items", Item(key)));
            return (written, refused, read, unread);
        });
        Assert.All(await Task.WhenAll(calls), outcome => Assert.Equal(("", "AccessDeniedException", "", "AccessDeniedException"), outcome));
    }

    [Fact]
    public async Task A_refusal_says_who_may_not_do_what_as_AWS_does()
    {
        using var reader = stack.Client("reader");
        var error = await Assert.ThrowsAnyAsync<AmazonDynamoDBException>(() => reader.DeleteItemAsync("items", Item("x")));
        Assert.Equal(
            "User: arn:aws:sts::000000000000:assumed-role/reader/reader is not authorized to perform: dynamodb:DeleteItem on resource: "
            + "arn:aws:dynamodb:us-east-1:000000000000:table/items because no identity-based policy allows the dynamodb:DeleteItem action",
            error.Message);
    }

    [Fact]
    public async Task One_item_without_a_grant_refuses_the_whole_transaction()
    {
        using var writer = stack.Client("writer");
        var request = new TransactWriteItemsRequest
        {
            TransactItems =
            [
                new() { Put = new() { TableName = "items", Item = Item("half") } },
                new() { ConditionCheck = new() { TableName = "items", Key = Item("other"), ConditionExpression = "attribute_exists(id)" } },
            ],
        };
        Assert.Equal("AccessDeniedException", await OutcomeAsync(() => writer.TransactWriteItemsAsync(request)));
        using var reader = stack.Client("reader");
        Assert.Null((await reader.GetItemAsync("items", Item("half"))).Item);
    }

    [Fact]
    public async Task An_index_is_a_resource_of_its_own()
    {
        using var reader = stack.Client("reader");
        var query = new QueryRequest("items")
        {
            IndexName = "by-group",
            KeyConditionExpression = "#g = :g",
            ExpressionAttributeNames = new() { ["#g"] = "group" },
            ExpressionAttributeValues = new() { [":g"] = new("a") },
        };
        Assert.Equal("AccessDeniedException", await OutcomeAsync(() => reader.QueryAsync(query)));
    }

    [Fact]
    public async Task Used_and_unused_grants_are_known()
    {
        using var writer = stack.Client("writer");
        await writer.PutItemAsync("items", Item("used"));
        Assert.Contains(new GrantUse("writer", "dynamodb:PutItem", StackBuilder.TableArn("items")), stack.Shop.Gate.UsedGrants);
        Assert.Contains(new GrantUse("writer", "dynamodb:UpdateItem", StackBuilder.TableArn("items")), stack.Shop.Gate.UnusedGrants);
        Assert.DoesNotContain(stack.Shop.Gate.UnusedGrants, grant => grant is { Function: "writer", Action: "dynamodb:PutItem" });
    }

    [Fact]
    public async Task Capacity_is_counted_by_function_and_shown_to_who_asks_only()
    {
        using var writer = stack.Client("writer");
        var before = Units();
        Assert.Null((await writer.PutItemAsync("items", Item("capacity"))).ConsumedCapacity);
        var total = await writer.PutItemAsync(new PutItemRequest("items", Item("capacity-total")) { ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL });
        Assert.Equal((1, null), (total.ConsumedCapacity.CapacityUnits, total.ConsumedCapacity.Table));
        var transaction = await writer.TransactWriteItemsAsync(new()
        {
            TransactItems = [new() { Put = new() { TableName = "items", Item = new(Item("capacity-group")) { ["group"] = new("a") } } }],
            ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES,
        });
        var reported = Assert.Single(transaction.ConsumedCapacity);
        Assert.Equal((3, 2, 1), (reported.CapacityUnits, reported.Table.CapacityUnits, reported.GlobalSecondaryIndexes["by-group"].CapacityUnits));
        Assert.Equal(before + 5, Units());

        double Units() => stack.Shop.Gate.Capacity.Where(use => use.Function == "writer").Sum(use => use.WriteUnits);
    }

    [Fact]
    public async Task A_write_whose_condition_fails_takes_the_units_of_the_larger_item()
    {
        using var writer = stack.Client("writer");
        await writer.PutItemAsync("items", new(Item("taken")) { ["text"] = new(new string('a', 3_000)) });
        Assert.Equal((1, 3), await CostAsync(() => writer.PutItemAsync(OnlyNew(Item("taken")))));
        Assert.Equal((1, 5), await CostAsync(() => writer.PutItemAsync(OnlyNew(new(Item("taken")) { ["text"] = new(new string('a', 5_000)) }))));
        var transaction = new TransactWriteItemsRequest
        {
            TransactItems =
            [
                new() { Put = new() { TableName = "items", Item = Item("taken"), ConditionExpression = "attribute_not_exists(id)" } },
                new() { Put = new() { TableName = "items", Item = Item("never-written") } },
            ],
        };
        Assert.Equal((1, 4), await CostAsync(() => writer.TransactWriteItemsAsync(transaction)));
        Assert.Equal((1, 0), await CostAsync(() => writer.PutItemAsync("items", new() { ["no-key"] = new("x") })));

        static PutItemRequest OnlyNew(Dictionary<string, AttributeValue> item) => new("items", item) { ConditionExpression = "attribute_not_exists(id)" };

        async Task<(long, double)> CostAsync(Func<Task> call)
        {
            var before = stack.Shop.Gate.CapacityTotal;
            Assert.NotEqual("", await OutcomeAsync(call));
            var cost = stack.Shop.Gate.CapacityTotal - before;
            return (cost.Requests, cost.WriteUnits);
        }
    }

    [Fact]
    public async Task A_fault_hits_the_function_and_operation_it_was_asked_for_as_often_as_asked()
    {
        using var reader = stack.Client("reader");
        stack.Shop.Gate.Faults.FailNext(new Fault("ProvisionedThroughputExceededException", "GetItem", "reader"), times: 2);
        var query = new QueryRequest("items") { KeyConditionExpression = "id = :i", ExpressionAttributeValues = new() { [":i"] = new("x") } };
        Assert.Equal("", await OutcomeAsync(() => reader.QueryAsync(query)));
        Assert.Equal("ProvisionedThroughputExceededException", await OutcomeAsync(() => reader.GetItemAsync("items", Item("x"))));
        Assert.Equal("ProvisionedThroughputExceededException", await OutcomeAsync(() => reader.GetItemAsync("items", Item("x"))));
        Assert.Equal("", await OutcomeAsync(() => reader.GetItemAsync("items", Item("x"))));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_a_lost_answer_the_write_has_happened_and_of_any_other_fault_not(bool answerLost)
    {
        using var writer = stack.Client("writer");
        var key = $"lost-{answerLost}";
        stack.Shop.Gate.Faults.FailNext(new Fault("InternalServerError", "PutItem", "writer", answerLost));
        Assert.Equal("InternalServerError", await OutcomeAsync(() => writer.PutItemAsync("items", Item(key))));
        using var reader = stack.Client("reader");
        Assert.Equal(answerLost, (await reader.GetItemAsync("items", Item(key))).Item is { Count: > 0 });
    }

    [Fact]
    public async Task A_fault_can_be_asked_for_and_cleared_over_HTTP()
    {
        using var http = new HttpClient();
        using var writer = stack.Client("writer");
        var faults = new Uri(stack.Shop.Address, "/_local/faults");
        using var unknown = await http.PostAsJsonAsync(faults, new { service = "dynamodb", error = "OutOfCoffee" });
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
        using var asked = await http.PostAsJsonAsync(faults, new { service = "dynamodb", error = "InternalServerError", function = "writer", operation = "DeleteItem", times = 0 });
        Assert.Equal(HttpStatusCode.NoContent, asked.StatusCode);
        Assert.Equal("InternalServerError", await OutcomeAsync(() => writer.DeleteItemAsync("items", Item("x"))));
        using var cleared = await http.DeleteAsync(faults);
        Assert.Equal("", await OutcomeAsync(() => writer.DeleteItemAsync("items", Item("x"))));
    }

    [Fact]
    public void A_fault_that_DynamoDB_does_not_know_is_refused() =>
        Assert.Throws<ArgumentException>(() => stack.Shop.Gate.Faults.FailNext(new Fault("OutOfCoffee")));

    private static Dictionary<string, AttributeValue> Item(string key) => new() { ["id"] = new(key) };

    private static async Task<string> OutcomeAsync(Func<Task> call)
    {
        try
        {
            await call();
            return "";
        }
        catch (AmazonDynamoDBException error)
        {
            return error.ErrorCode;
        }
    }
}
