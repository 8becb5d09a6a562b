using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Shop.Local.Simulation.Worlds;
using Shop.Local.Stripe;

namespace Shop.Tests.Simulation;

internal sealed class DoubleCapture : SimulationSeam
{
    public override IEnumerable<StripeCall> Called(StripeCall call) =>
        Calls.IsCharge(call) ? [call with { IdempotencyKey = $"{call.IdempotencyKey}-again" }, call] : [call];
}

internal sealed class KeyOfTheAttempt : SimulationSeam
{
    private int attempts;

    public override IEnumerable<StripeCall> Called(StripeCall call) =>
        [Calls.IsCharge(call) ? call with { IdempotencyKey = $"attempt-{++attempts}" } : call];
}

internal sealed class LostRelease : SimulationSeam
{
    public override AmazonDynamoDBRequest Sent(AmazonDynamoDBRequest request) => Requests.EndsOrder(request, out var writes)
        ? Requests.With(writes, writes.TransactItems.Where(write => !Requests.MovesStock(write)))
        : request;
}

internal sealed class DoubleRelease : SimulationSeam
{
    public override AmazonDynamoDBRequest? After(AmazonDynamoDBRequest request) => Requests.EndsOrder(request, out var writes)
        ? Requests.With(new(), writes.TransactItems.Where(Requests.MovesStock).Select(Requests.Unconditional))
        : null;
}

internal sealed class SkippedIdempotency : SimulationSeam
{
    public override AmazonDynamoDBRequest Sent(AmazonDynamoDBRequest request) => request switch
    {
        GetItemRequest get when Requests.IsFor(get.TableName, "idempotency") => new GetItemRequest
        {
            TableName = get.TableName, Key = new() { ["key"] = new("nothing") }, ConsistentRead = true,
        },
        TransactWriteItemsRequest writes => Requests.With(
            writes, writes.TransactItems.Where(write => !Requests.IsFor(write.Put?.TableName, "idempotency"))),
        _ => request,
    };
}

internal sealed class Oversell : SimulationSeam
{
    public override AmazonDynamoDBRequest Sent(AmazonDynamoDBRequest request) => request is TransactWriteItemsRequest writes
        ? Requests.With(writes, writes.TransactItems.Select(write => Requests.MovesStock(write) ? Requests.Unconditional(write) : write))
        : request;
}

internal sealed class SkippedAmountCheck : SimulationSeam
{
    // A webhook with the amount of the order is what the function would see if it did not compare the amounts.
    public override string Received(string webhook) => Calls.WithoutForgedAmount(webhook);
}

internal sealed class LostWebhook : SimulationSeam
{
    public override bool Delivers(string detailType, string targetArn) =>
        !(detailType == "PaymentAwaited" && targetArn.EndsWith("resume-checkout", StringComparison.Ordinal));
}

internal sealed class ChargeLeft : SimulationSeam
{
    public override StripeReply Answered(StripeCall call, Func<StripeReply> answer) =>
        Calls.CancelledPayment(call) is { } payment ? new(200, $$"""{"id":"{{payment}}","status":"canceled"}""") : answer();
}

internal sealed class CartClearedTwice : SimulationSeam
{
    public override AmazonDynamoDBRequest Sent(AmazonDynamoDBRequest request) =>
        request is PutItemRequest put && Requests.IsFor(put.TableName, "carts")
            ? Requests.With(put, put.Item.Where(attribute => attribute.Key != "orders").ToDictionary())
            : request;
}

internal sealed class OlderVersionWins : SimulationSeam
{
    public override AmazonDynamoDBRequest Sent(AmazonDynamoDBRequest request) => request switch
    {
        PutItemRequest { ConditionExpression: not null } put when put.ConditionExpression.Contains("#version", StringComparison.Ordinal) =>
            new PutItemRequest { TableName = put.TableName, Item = put.Item },
        TransactWriteItemsRequest writes => Requests.With(writes, writes.TransactItems.Select(Requests.WithoutVersion)),
        _ => request,
    };
}

internal sealed class LostMessage : SimulationSeam
{
    public override bool Acknowledges(bool processed) => true;
}
