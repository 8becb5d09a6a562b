using Amazon.DynamoDBv2.Model;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Storage;

public sealed class JoinTests
{
    private static readonly Dictionary<string, AttributeValue> One = new() { ["id"] = new("1") };
    private static readonly Dictionary<string, AttributeValue> Two = new() { ["id"] = new("2") };

    [Fact]
    public async Task What_DynamoDB_left_out_is_asked_for_again()
    {
        using var dynamo = new ScriptedDynamo { Batches = new([Found("a", One, left: ("b", Two)), Found("b", Two)]) };
        var found = await dynamo.GetManyAsync(CancellationToken.None, ("a", One), ("b", Two));
        Assert.Equal(("1", "2"), (found["a"].Single()["id"].S, found["b"].Single()["id"].S));
    }

    [Fact]
    public async Task But_not_for_ever()
    {
        using var dynamo = new ScriptedDynamo { Batches = new(Enumerable.Repeat(Found("a", One, left: ("b", Two)), 10)) };
        await Assert.ThrowsAsync<ProvisionedThroughputExceededException>(() => dynamo.GetManyAsync(CancellationToken.None, ("a", One), ("b", Two)));
        Assert.Equal(4, dynamo.Attempts);
    }

    private static BatchGetItemResponse Found(
        string table, Dictionary<string, AttributeValue> item, (string Table, Dictionary<string, AttributeValue> Key)? left = null) => new()
        {
            Responses = new() { [table] = [item] },
            UnprocessedKeys = left is { } missed ? new() { [missed.Table] = new() { Keys = [missed.Key] } } : null,
        };
}
