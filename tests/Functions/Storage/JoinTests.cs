using Amazon.DynamoDBv2.Model;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Storage;

public sealed class JoinTests
{
    private static readonly Dictionary<string, AttributeValue> One = new() { ["id"] = new("1") };
    private static readonly Dictionary<string, AttributeValue> Two = new() { ["id"] = new("2") };

    [Fact]
    public async Task Unprocessed_keys_are_requested_again()
    {
        using var dynamo = new ScriptedDynamo { Batches = new([Found("a", One, left: ("b", Two)), Found("b", Two)]) };
        var found = await On(dynamo).GetManyAsync(CancellationToken.None, ("a", One), ("b", Two));
        Assert.Equal(("1", "2"), (found["a"].Single()["id"].S, found["b"].Single()["id"].S));
    }

    [Fact]
    public async Task Unprocessed_keys_are_requested_a_limited_number_of_times()
    {
        using var dynamo = new ScriptedDynamo { Batches = new(Enumerable.Repeat(Found("a", One, left: ("b", Two)), 10)) };
        await Assert.ThrowsAsync<ProvisionedThroughputExceededException>(() => On(dynamo).GetManyAsync(CancellationToken.None, ("a", One), ("b", Two)));
        Assert.Equal(4, dynamo.Attempts);
    }

    private static BatchGetItemResponse Found(
        string table, Dictionary<string, AttributeValue> item, (string Table, Dictionary<string, AttributeValue> Key)? left = null) => new()
        {
            Responses = new() { [table] = [item] },
            UnprocessedKeys = left is { } missed ? new() { [missed.Table] = new() { Keys = [missed.Key] } } : null,
        };

    private static Joins On(ScriptedDynamo dynamo) => new(dynamo, new Pauses(new Randomness(), TimeProvider.System));
}
