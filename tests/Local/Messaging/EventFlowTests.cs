using System.Text.Json.Nodes;
using Shop.Tests.Local.Support;
using static Shop.Tests.Local.Messaging.MessagingHandlers;

namespace Shop.Tests.Local.Messaging;

/// <summary>From a changed item to the consumer of its event. Each test has a table, a pipe and queues of its own.</summary>
[Collection(SmallFlow.Name)]
public sealed class EventFlowTests(SmallFlow flow)
{
    [Fact]
    public async Task A_changed_item_reaches_the_consumer_as_an_event_and_the_order_of_the_stream_is_kept()
    {
        string[] ids = [.. Enumerable.Range(1, 25).Select(number => $"{number:00}")];
        await flow.PutAsync("flow", ids);
        await flow.SettledAsync();

        Assert.Equal(ids, ProcessedOf("flow"));
        var record = Mapped.First(record => (string?)record["eventSourceARN"] == StackBuilder.StreamArn("flow"));
        Assert.Equal(("INSERT", "aws:dynamodb", StackBuilder.Region),
            ((string?)record["eventName"], (string?)record["eventSource"], (string?)record["awsRegion"]));
        Assert.Equal("NEW_AND_OLD_IMAGES", (string?)record["dynamodb"]!["StreamViewType"]);
        var last = flow.Events.Last(one => one.Rules.Contains("flow"));
        Assert.Equal(("test", "Changed", "shop"), (last.Source, last.DetailType, last.Bus));
        Assert.Equal(StackBuilder.Account, (string?)last.Envelope["account"]);
    }

    [Fact]
    public async Task An_event_that_no_rule_matches_reaches_no_queue()
    {
        await flow.PutAsync("flow", ["other"], type: "Unwanted");
        await flow.SettledAsync();

        Assert.Empty(Assert.Single(flow.Events, one => one.DetailType == "Unwanted").Rules);
        Assert.DoesNotContain("other", ProcessedOf("flow"));
        Assert.Equal((0, 0), (flow.Depth("flow").Waiting, flow.Depth("flow").InFlight));
    }

    [Fact]
    public async Task One_poison_message_among_ten_ends_in_the_dead_letter_queue_and_is_processed_once_after_its_redrive()
    {
        await flow.PutAsync("poison", ["1", "2", "3", "4"]);
        await flow.PutAsync("poison", ["5"], type: Poison);
        await flow.PutAsync("poison", ["6", "7", "8", "9", "10"]);
        await flow.SettledAsync();
        Assert.Equal(9, ProcessedOf("poison").Count);
        Assert.Equal(1, flow.Depth("poison").InFlight);

        for (var receive = 0; receive < 3; receive++)
        {
            Assert.Empty(flow.Depth("poison-dead").DeadLetters);
            await flow.AdvanceAsync(TimeSpan.FromSeconds(30));
        }

        var letter = Assert.Single(flow.Depth("poison-dead").DeadLetters);
        Assert.Equal(("poison", 3), (letter.Source, letter.Receives));
        Assert.Contains("did not process", letter.Reason, StringComparison.Ordinal);
        Assert.Contains("\"id\":\"5\"", letter.Body, StringComparison.Ordinal);

        Repaired["poison"] = true;
        Assert.Equal(1, await flow.RedriveAsync("poison"));
        await flow.SettledAsync();
        Assert.Equal(0, await flow.RedriveAsync("poison-dead"));
        await flow.SettledAsync();
        Assert.Equal(["1", "10", "2", "3", "4", "5", "6", "7", "8", "9"], ProcessedOf("poison").Order(StringComparer.Ordinal));
        Assert.Empty(flow.Depth("poison-dead").DeadLetters);
    }

    [Fact]
    public async Task A_record_that_the_enrichment_does_not_map_is_given_up_alone_and_its_position_is_a_dead_letter()
    {
        await flow.PutAsync("mapped", ["1", "2"]);
        await flow.PutAsync("mapped", ["3"], type: Unmappable);
        await flow.PutAsync("mapped", ["4"]);
        await flow.SettledAsync();
        Assert.Equal(["1", "2"], ProcessedOf("mapped"));

        await flow.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(["1", "2", "4"], ProcessedOf("mapped"));
        var letter = Assert.Single(flow.Depth("mapped-positions").DeadLetters);
        Assert.Contains("no event for this item", letter.Reason, StringComparison.Ordinal);
        var body = JsonNode.Parse(letter.Body)!;
        Assert.Equal("RetryAttemptsExhausted", (string?)body["context"]!["condition"]);
        var unmapped = Mapped.First(record => (string?)record["dynamodb"]!["NewImage"]!["type"]!["S"] == Unmappable);
        Assert.Equal((string?)unmapped["dynamodb"]!["SequenceNumber"], (string?)body["DDBStreamBatchInfo"]!["startSequenceNumber"]);
        Assert.Equal(1, (int)body["DDBStreamBatchInfo"]!["batchSize"]!);
        Assert.Equal(0, await flow.RedriveAsync("mapped"));

        Assert.Equal(0, await flow.RedriveAsync("mapped-positions"));
        letter = Assert.Single(flow.Depth("mapped-positions").DeadLetters);
        Assert.StartsWith("InvalidOperationException", letter.Reason, StringComparison.Ordinal);
        Repaired["mapped"] = true;
        Assert.Equal(1, await flow.RedriveAsync("mapped-positions"));
        Assert.Equal(0, await flow.RedriveAsync("mapped-positions"));
        await flow.SettledAsync();
        Assert.Equal(["1", "2", "4", "3"], ProcessedOf("mapped"));
        Assert.Empty(flow.Depth("mapped-positions").DeadLetters);
    }

    [Fact]
    public async Task More_events_than_PutEvents_takes_are_an_error_and_none_of_them_is_delivered()
    {
        await flow.PutAsync("many", ["1"], type: Many);
        await flow.SettledAsync();
        await flow.AdvanceAsync(TimeSpan.FromMinutes(1));

        Assert.Contains("11 events", Assert.Single(flow.Depth("many-positions").DeadLetters).Reason, StringComparison.Ordinal);
        Assert.Empty(ProcessedOf("many"));
    }

    [Fact]
    public async Task A_requested_fault_of_Lambda_returns_the_whole_batch_until_the_visibility_timeout_ends()
    {
        flow.Shop.LambdaFaults.FailNext(new("ServiceException", Function: "faulty-consumer"));
        await flow.PutAsync("faulty", ["1", "2"]);
        await flow.SettledAsync();
        Assert.True(flow.Depth("faulty").InFlight > 0);

        await flow.AdvanceAsync(TimeSpan.FromSeconds(29));
        Assert.True(flow.Depth("faulty").InFlight > 0);
        await flow.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(["1", "2"], ProcessedOf("faulty").Order(StringComparer.Ordinal));
    }
}
