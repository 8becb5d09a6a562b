using System.Text.Json.Nodes;
using Shop.Local;
using Shop.Local.Data;
using Shop.Local.Messaging.Queues;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Messaging;

public sealed class LocalQueuesTests : IDisposable
{
    private readonly LocalDatabase database = LocalDatabase.InMemory();
    private readonly LocalClock clock = new(new ManualTime());
    private readonly IReadOnlyList<QueueDefinition> definitions;
    private readonly LocalQueues queues;

    public LocalQueuesTests()
    {
        definitions = QueueDefinition.From(new StackBuilder()
            .QueueWithDeadLetters("orders", visibility: 60)
            .Queue("late", ("delaySeconds", 10d))
            .Build());
        queues = new(database, definitions, clock);
    }

    public void Dispose() => database.Dispose();

    [Fact]
    public void Messages_are_received_in_the_order_of_their_sending_up_to_the_size_of_a_batch()
    {
        Send("1", "2", "3");
        Assert.Equal(["1", "2"], Receive(most: 2));
        Assert.Equal(["3"], Receive(most: 2));
        Assert.Empty(Receive());
    }

    [Fact]
    public void A_received_message_is_hidden_for_the_visibility_timeout_on_the_local_clock_and_counts_its_receives()
    {
        Send("1");
        var first = queues.Receive(Orders, 10).Single();
        clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Empty(Receive());
        Assert.Equal(clock.GetUtcNow() + TimeSpan.FromSeconds(1), queues.NextVisible(Orders));
        clock.Advance(TimeSpan.FromSeconds(1));
        var second = queues.Receive(Orders, 10).Single();
        Assert.Equal((first.Id, 1, 2, first.FirstReceived), (second.Id, first.Receives, second.Receives, second.FirstReceived));
    }

    [Fact]
    public void A_message_that_was_received_too_often_goes_to_the_dead_letter_queue_with_its_reason()
    {
        Send("1");
        for (var receive = 0; receive < 3; receive++)
        {
            queues.Fail(queues.Receive(Orders, 10).Single(), $"reason {receive}");
            clock.Advance(TimeSpan.FromSeconds(60));
        }

        Assert.Empty(Receive());
        var letter = Assert.Single(Depth("orders-dead").DeadLetters);
        Assert.Equal(("orders", "reason 2", "1", 3), (letter.Source, letter.Reason, letter.Body, letter.Receives));
        Assert.Equal("orders-dead", Depth("orders").DeadLetterQueue);
    }

    [Fact]
    public async Task A_redriven_message_is_a_new_message_and_a_second_redrive_changes_nothing()
    {
        A_message_that_was_received_too_often_goes_to_the_dead_letter_queue_with_its_reason();
        var letter = Depth("orders-dead").DeadLetters.Single();
        var letters = new DeadLetterQueues(database, queues, []);
        Assert.Equal(new(1, 0), await letters.RedriveAsync("orders", CancellationToken.None));
        Assert.Equal(new(0, 0), await letters.RedriveAsync("orders-dead", CancellationToken.None));
        var again = queues.Receive(Orders, 10).Single();
        Assert.Equal(("1", 1, null), (again.Body, again.Receives, again.Reason));
        Assert.NotEqual(letter.MessageId, again.Id);
        Assert.Null(await letters.RedriveAsync("late", CancellationToken.None));
    }

    [Fact]
    public void A_message_is_deleted_after_the_retention_of_its_queue()
    {
        Send("1");
        clock.Advance(TimeSpan.FromDays(4));
        Assert.Empty(Receive());
        Assert.Equal(0, Depth("orders").Waiting);
    }

    [Fact]
    public void A_delayed_message_is_hidden_at_first()
    {
        queues.Send(queues.Find("late")!, "1");
        Assert.Equal((0, 0, 1), (Depth("late").Waiting, Depth("late").InFlight, Depth("late").Delayed));
        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("1", queues.Receive(queues.Find("late")!, 1).Single().Body);
    }

    [Fact]
    public void A_message_in_flight_at_the_end_of_a_run_is_visible_at_the_start_of_the_next()
    {
        Send("1", "2");
        queues.Delete(queues.Receive(Orders, 1).Single());
        Assert.Equal(["2"], Receive());

        var next = new LocalQueues(database, definitions, clock);
        Assert.Equal(("2", 2), (next.Receive(Orders, 10).Single() is var again ? again.Body : "", again.Receives));
    }

    [Theory]
    [InlineData("null", 0)]
    [InlineData("{}", 0)]
    [InlineData("""{"batchItemFailures":null}""", 0)]
    [InlineData("""{"batchItemFailures":[]}""", 0)]
    [InlineData("""{"batchItemFailures":[{"itemIdentifier":"ID"}]}""", 1)]
    [InlineData("""{"batchItemFailures":[{"itemIdentifier":"ID"},{"itemIdentifier":"ID"}]}""", 1)]
    [InlineData("""{"batchItemFailures":[{"itemIdentifier":"unknown"}]}""", 2)]
    [InlineData("""{"batchItemFailures":[{"itemIdentifier":""}]}""", 2)]
    [InlineData("""{"batchItemFailures":[{"id":"ID"}]}""", 2)]
    [InlineData("""{"batchItemFailures":"ID"}""", 2)]
    [InlineData("\"text\"", 2)]
    public void The_answer_of_the_function_says_which_messages_failed_and_a_wrong_answer_fails_all(string answer, int failed)
    {
        Send("1", "2");
        var batch = new QueueBatch(Orders, StackBuilder.Region, queues.Receive(Orders, 10));
        Assert.Equal(failed, batch.FailedOf(JsonNode.Parse(answer.Replace("ID", batch.Messages[1].Id, StringComparison.Ordinal))).Count);
    }

    [Fact]
    public void A_function_receives_the_event_that_Lambda_makes_of_messages()
    {
        Send("body");
        var batch = new QueueBatch(Orders, StackBuilder.Region, queues.Receive(Orders, 10));
        var record = batch.Event["Records"]!.AsArray().Single()!;
        Assert.Equal("841a2d689ad86bd1611447453c22c6fc", (string?)record["md5OfBody"]);
        Assert.Equal(("body", "aws:sqs", MessagingResources.QueueArn("orders"), "1"), (
            (string?)record["body"],
            (string?)record["eventSource"],
            (string?)record["eventSourceARN"],
            (string?)record["attributes"]!["ApproximateReceiveCount"]));
    }

    private QueueDefinition Orders => queues.Find("orders")!;

    private void Send(params string[] bodies) => Array.ForEach(bodies, body => queues.Send(Orders, body));

    private IEnumerable<string> Receive(int most = 10) => queues.Receive(Orders, most).Select(message => message.Body);

    private QueueDepth Depth(string queue) => queues.Depths().Single(depth => depth.Queue == queue);
}
