using System.Net;
using System.Net.Http.Json;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using Shop.Local;
using Shop.Local.Gate;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Gate;

public sealed class DynamoDbGateTests(TwoFunctions stack) : IClassFixture<TwoFunctions>
{
    [Fact]
    public async Task The_gate_identifies_functions_with_equal_credentials_by_their_endpoints()
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
    public async Task A_refusal_has_the_message_of_AWS()
    {
        using var reader = stack.Client("reader");
        var error = await Assert.ThrowsAnyAsync<AmazonDynamoDBException>(() => reader.DeleteItemAsync("items", Item("x")));
        Assert.Equal(
            "User: arn:aws:sts::000000000000:assumed-role/reader/reader is not authorized to perform: dynamodb:DeleteItem on resource: "
            + "arn:aws:dynamodb:us-east-1:000000000000:table/items because no identity-based policy allows the dynamodb:DeleteItem action",
            error.Message);
    }

    [Fact]
    public async Task A_transaction_fails_when_the_grant_for_one_item_is_missing()
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
    public async Task A_grant_on_a_table_does_not_include_its_indexes()
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
    public async Task The_gate_lists_used_and_unused_grants()
    {
        using var writer = stack.Client("writer");
        await writer.PutItemAsync("items", Item("used"));
        Assert.Contains(new GrantUse("writer", "dynamodb:PutItem", StackBuilder.TableArn("items")), stack.Shop.Gate.UsedGrants);
        Assert.Contains(new GrantUse("writer", "dynamodb:UpdateItem", StackBuilder.TableArn("items")), stack.Shop.Gate.UnusedGrants);
        Assert.DoesNotContain(stack.Shop.Gate.UnusedGrants, grant => grant is { Function: "writer", Action: "dynamodb:PutItem" });
    }

    [Fact]
    public async Task The_gate_counts_the_capacity_of_each_function_and_answers_it_only_on_request()
    {
        using var writer = stack.Client("writer");
        var before = Units();
        Assert.Null((await writer.PutItemAsync("items", Item("capacity"))).ConsumedCapacity);
        var total = await writer.PutItemAsync(
            new PutItemRequest("items", Item("capacity-total")) { ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL });
        Assert.Equal((1, null), (total.ConsumedCapacity.CapacityUnits, total.ConsumedCapacity.Table));
        var transaction = await writer.TransactWriteItemsAsync(new()
        {
            TransactItems = [new() { Put = new() { TableName = "items", Item = new(Item("capacity-group")) { ["group"] = new("a") } } }],
            ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES,
        });
        var reported = Assert.Single(transaction.ConsumedCapacity);
        Assert.Equal((3, 2), (reported.CapacityUnits, reported.Table.CapacityUnits));
        Assert.Equal(1, reported.GlobalSecondaryIndexes["by-group"].CapacityUnits);
        Assert.Equal(before + 5, Units());

        double Units() => stack.Shop.Gate.Capacity.Where(use => use.Function == "writer").Sum(use => use.WriteUnits);
    }

    [Fact]
    public async Task A_write_with_a_failed_condition_consumes_the_units_of_the_larger_item()
    {
        using var writer = stack.Client("writer");
        await writer.PutItemAsync("items", new(Item("taken")) { ["text"] = new(new string('a', 3_000)) });
        Assert.Equal((1, 3), await CostAsync(() => writer.PutItemAsync(OnlyNew(Item("taken")))));
        var larger = new Dictionary<string, AttributeValue>(Item("taken")) { ["text"] = new(new string('a', 5_000)) };
        Assert.Equal((1, 5), await CostAsync(() => writer.PutItemAsync(OnlyNew(larger))));
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

        static PutItemRequest OnlyNew(Dictionary<string, AttributeValue> item) =>
            new("items", item) { ConditionExpression = "attribute_not_exists(id)" };

        async Task<(long, double)> CostAsync(Func<Task> call)
        {
            var before = stack.Capacity;
            Assert.NotEqual("", await OutcomeAsync(call));
            var cost = stack.Capacity - before;
            return (cost.Requests, cost.WriteUnits);
        }
    }

    [Fact]
    public async Task A_fault_fails_the_given_number_of_requests_of_its_function_and_operation()
    {
        using var reader = stack.Client("reader");
        stack.Shop.Gate.Faults.FailNext(new Fault("ProvisionedThroughputExceededException", "GetItem", "reader"), times: 2);
        var query = new QueryRequest("items")
        {
            KeyConditionExpression = "id = :i",
            ExpressionAttributeValues = new() { [":i"] = new("x") },
        };
        Assert.Equal("", await OutcomeAsync(() => reader.QueryAsync(query)));
        Assert.Equal("ProvisionedThroughputExceededException", await OutcomeAsync(() => reader.GetItemAsync("items", Item("x"))));
        Assert.Equal("ProvisionedThroughputExceededException", await OutcomeAsync(() => reader.GetItemAsync("items", Item("x"))));
        Assert.Equal("", await OutcomeAsync(() => reader.GetItemAsync("items", Item("x"))));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Only_a_fault_with_a_lost_answer_writes_the_item(bool answerLost)
    {
        using var writer = stack.Client("writer");
        var key = $"lost-{answerLost}";
        stack.Shop.Gate.Faults.FailNext(new Fault("InternalServerError", "PutItem", "writer", answerLost));
        Assert.Equal("InternalServerError", await OutcomeAsync(() => writer.PutItemAsync("items", Item(key))));
        using var reader = stack.Client("reader");
        Assert.Equal(answerLost, (await reader.GetItemAsync("items", Item(key))).Item is { Count: > 0 });
    }

    [Fact]
    public async Task Faults_can_be_requested_and_cleared_over_HTTP()
    {
        using var http = new HttpClient();
        using var writer = stack.Client("writer");
        var faults = new Uri(stack.Shop.Address, "/_local/faults");
        using var unknown = await http.PostAsJsonAsync(faults, new { service = "dynamodb", error = "UnknownError" });
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
        var fault = new { service = "dynamodb", error = "InternalServerError", function = "writer", operation = "DeleteItem", times = 0 };
        using var requested = await http.PostAsJsonAsync(faults, fault);
        Assert.Equal(HttpStatusCode.NoContent, requested.StatusCode);
        Assert.Equal("InternalServerError", await OutcomeAsync(() => writer.DeleteItemAsync("items", Item("x"))));
        using var cleared = await http.DeleteAsync(faults);
        Assert.Equal("", await OutcomeAsync(() => writer.DeleteItemAsync("items", Item("x"))));
    }

    [Fact]
    public void A_fault_with_an_unknown_error_is_refused() =>
        Assert.Throws<ArgumentException>(() => stack.Shop.Gate.Faults.FailNext(new Fault("UnknownError")));

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
