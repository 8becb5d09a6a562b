using Amazon.DynamoDBv2.Model;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Storage;

public sealed class TransactionTests
{
    [Fact]
    public async Task A_conflict_is_retried()
    {
        using var dynamo = new ScriptedDynamo
        {
            Failures = new([ScriptedDynamo.Cancelled("None", "TransactionConflict"), new TransactionInProgressException("x")]),
        };
        Assert.True(await On(dynamo).TryWriteAsync(CancellationToken.None, new(), new()));
        Assert.Equal(3, dynamo.Attempts);
    }

    [Fact]
    public async Task A_conflict_is_retried_a_limited_number_of_times()
    {
        using var dynamo = new ScriptedDynamo { Failures = new(Enumerable.Repeat(ScriptedDynamo.Cancelled("TransactionConflict"), 10)) };
        await Assert.ThrowsAsync<TransactionCanceledException>(() => On(dynamo).TryWriteAsync(CancellationToken.None, new(), new()));
        Assert.Equal(4, dynamo.Attempts);
    }

    [Fact]
    public async Task Reads_are_retried_after_a_conflict()
    {
        using var dynamo = new ScriptedDynamo { Failures = new([ScriptedDynamo.Cancelled("TransactionConflict")]) };
        Assert.Equal([null], await On(dynamo).ReadAsync(CancellationToken.None, new TransactGetItem()));
        Assert.Equal(2, dynamo.Attempts);
    }

    [Theory]
    [InlineData("ConditionalCheckFailed")]
    [InlineData("ConditionalCheckFailed", "TransactionConflict")]
    public async Task A_failed_condition_is_not_retried(params string[] codes)
    {
        using var dynamo = new ScriptedDynamo { Failures = new([ScriptedDynamo.Cancelled(codes)]) };
        Assert.False(await On(dynamo).TryWriteAsync(CancellationToken.None, new(), new()));
        Assert.Equal(1, dynamo.Attempts);
    }

    [Fact]
    public async Task An_error_other_than_a_conflict_or_a_failed_condition_is_thrown()
    {
        using var dynamo = new ScriptedDynamo { Failures = new([ScriptedDynamo.Cancelled("ValidationError")]) };
        await Assert.ThrowsAsync<TransactionCanceledException>(() => On(dynamo).TryWriteAsync(CancellationToken.None, new(), new()));
    }

    private static Transactions On(ScriptedDynamo dynamo) =>
        new(dynamo, new Randomness(), new Pauses(new Randomness(), TimeProvider.System));
}
