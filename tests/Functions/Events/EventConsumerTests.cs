using Amazon.DynamoDBv2.Model;
using Amazon.Lambda.SQSEvents;
using Shop.Domain.Events;
using Shop.Functions.Events;
using Shop.Tests.Functions.Support;
using Made = Shop.Tests.Functions.Support.Events;

namespace Shop.Tests.Functions.Events;

public sealed class EventConsumerTests
{
    private readonly List<ShopEvent> consumed = [];

    private readonly FakeContext context = new();

    [Fact]
    public async Task Only_the_poison_message_of_ten_is_reported()
    {
        var batch = Made.Batch(Enumerable.Range(0, 10).Select(number => Made.Registered($"user-{number}")));
        var poison = batch.Records[4];
        poison.Body = poison.Body.Replace("\"version\":1", "\"version\":\"one\"", StringComparison.Ordinal);

        var answer = await RunAsync(batch);

        Assert.Equal([poison.MessageId], Failed(answer));
        Assert.Equal(9, consumed.Count);
        Assert.Single(context.Lines, line => line.StartsWith($"Error not-consumed: {poison.MessageId}", StringComparison.Ordinal));
        const string Consumed = "Information consumed: UserRegistered evt_";
        Assert.Equal(9, context.Lines.Count(line => line.StartsWith(Consumed, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_batch_without_failures_reports_none() =>
        Assert.Empty(Failed(await RunAsync(Made.Batch(Made.Registered("ada"), Made.Registered("bob")))));

    [Fact]
    public async Task A_message_whose_effect_fails_is_reported_and_the_others_are_consumed()
    {
        var answer = await new EventConsumer(TimeProvider.System).RunAsync(
            Made.Batch(Made.Registered("ada"), Made.Registered("bob")),
            context,
            (happened, _) => $"{happened.Occurrence.Subject}" == "users/ada"
                ? throw new InternalServerErrorException("down") { ErrorCode = "InternalServerError" }
                : ConsumeAsync(happened, CancellationToken.None));

        Assert.Equal([$"{Made.Registered("ada").Id}"], Failed(answer));
        Assert.Equal(["users/bob"], consumed.Select(one => $"{one.Occurrence.Subject}"));
        Assert.Contains(context.Lines, line => line.StartsWith("Warning not-consumed: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_that_has_no_time_left_is_reported_and_not_consumed()
    {
        var late = new FakeContext { RemainingTime = TimeSpan.Zero };

        var answer = await new EventConsumer(TimeProvider.System).RunAsync(Made.Batch(Made.Registered("ada")), late, ConsumeAsync);

        Assert.Equal([$"{Made.Registered("ada").Id}"], Failed(answer));
        Assert.Empty(consumed);
    }

    private Task<SQSBatchResponse> RunAsync(SQSEvent batch) =>
        new EventConsumer(TimeProvider.System).RunAsync(batch, context, ConsumeAsync);

    private Task ConsumeAsync(ShopEvent happened, CancellationToken cancellationToken)
    {
        consumed.Add(happened);
        return Task.CompletedTask;
    }

    private static IEnumerable<string> Failed(SQSBatchResponse answer) =>
        answer.BatchItemFailures.Select(failure => failure.ItemIdentifier);
}
