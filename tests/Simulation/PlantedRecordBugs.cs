using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Shop.Local.Simulation.Worlds;

namespace Shop.Tests.Simulation;

internal sealed class MergedTwice : SimulationSeam
{
    public override AmazonDynamoDBRequest Sent(AmazonDynamoDBRequest request) => request is TransactWriteItemsRequest writes
        ? Requests.With(writes, writes.TransactItems.Where(write => !Requests.IsFor(write.Delete?.TableName, "carts"))
            .Select(write => Requests.IsFor(write.Put?.TableName, "carts") ? Requests.With(write, "merges", new() { L = [] }) : write))
        : request;
}

internal sealed class LostDispute : SimulationSeam
{
    public override string Received(string webhook) =>
        webhook.Replace("\"charge.dispute.", "\"charge.unknown.", StringComparison.Ordinal)
            .Replace("\"object\":\"dispute\"", "\"object\":\"unknown\"", StringComparison.Ordinal);
}

internal sealed class CountedTwice : SimulationSeam
{
    public override AmazonDynamoDBRequest Sent(AmazonDynamoDBRequest request) => request is TransactWriteItemsRequest writes
        ? Requests.With(writes, writes.TransactItems.Where(write => !Requests.IsFor(write.Put?.TableName, "figures")))
        : request;
}

internal sealed class LostLedgerEntry : SimulationSeam
{
    public override AmazonDynamoDBRequest Sent(AmazonDynamoDBRequest request) =>
        request is PutItemRequest put && Requests.IsFor(put.TableName, "stock-ledger")
            ? Requests.With(put, "version", new() { N = "2" })
            : request;
}

internal sealed class RepeatedNumber : SimulationSeam
{
    public override AmazonDynamoDBRequest Sent(AmazonDynamoDBRequest request) => request is TransactWriteItemsRequest writes
        ? Requests.With(writes, writes.TransactItems.Where(write => !Requests.IsFor(write.Update?.TableName, "invoices")))
        : request;
}

internal sealed class MarkedTooEarly : SimulationSeam
{
    public override AmazonDynamoDBRequest Sent(AmazonDynamoDBRequest request) =>
        request is PutItemRequest put && Requests.IsFor(put.TableName, "notifications")
            ? Requests.With(put, "delivery", new("sent"))
            : request;
}

internal sealed class MailOfTheAttempt : SimulationSeam
{
    private int attempts;

    public override AmazonDynamoDBRequest Sent(AmazonDynamoDBRequest request) =>
        request is PutItemRequest put && Requests.IsFor(put.TableName, "notifications")
            ? Requests.With(put, "notificationId", new($"{put.Item["notificationId"].S[..^4]}{++attempts:D4}"))
            : request;
}
