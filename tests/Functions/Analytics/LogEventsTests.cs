using Amazon.DynamoDBv2;
using Shop.Domain.Events;
using Shop.Functions.Analytics;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;
using Made = Shop.Tests.Functions.Support.Events;

namespace Shop.Tests.Functions.Analytics;

[Collection(DynamoDbTests.Name)]
public sealed class LogEventsTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private TestTables tables = null!;

    public async Task InitializeAsync() => tables = await dynamoDb.TablesAsync();

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task Every_kind_of_event_gets_one_row()
    {
        var answer = await tables.New<LogEvents>().Handle(Made.Batch(Made.OfEachKind), new FakeContext());

        Assert.Empty(answer.BatchItemFailures);
        var rows = await tables.RowsAsync(ShopTable.EventLogs);
        Assert.Equal(Made.OfEachKind.Select(LoggedEvent.Of).ToHashSet(), rows.Select(LoggedEvent.Read).ToHashSet());
    }

    [Fact]
    public async Task An_event_that_is_delivered_twice_has_one_row_and_is_not_reported()
    {
        var happened = Made.Registered("ada");

        Assert.Empty((await tables.New<LogEvents>().Handle(Made.Batch(happened, happened), new FakeContext())).BatchItemFailures);
        Assert.Empty((await tables.New<LogEvents>().Handle(Made.Batch(happened), new FakeContext())).BatchItemFailures);

        Assert.Single(await tables.RowsAsync(ShopTable.EventLogs));
    }

    [Fact]
    public async Task When_DynamoDB_fails_the_message_is_reported_and_its_repetition_is_logged()
    {
        var happened = Made.Registered("ada");
        tables.Dynamo.Meanwhile = () => throw new AmazonDynamoDBException("throttled") { ErrorCode = "ThrottlingException" };

        var failed = await tables.New<LogEvents>().Handle(Made.Batch(happened), new FakeContext());
        Assert.Equal($"{happened.Id}", Assert.Single(failed.BatchItemFailures).ItemIdentifier);

        Assert.Empty((await tables.New<LogEvents>().Handle(Made.Batch(happened), new FakeContext())).BatchItemFailures);
        Assert.Single(await tables.RowsAsync(ShopTable.EventLogs));
    }
}
