using System.Text.Json.Nodes;
using Shop.Local;
using Shop.Local.Data;
using Shop.Local.Messaging.Events;
using Shop.Local.Messaging.Queues;
using Shop.Local.Messaging.Topics;
using Shop.Tests.Local.Support;
using static Shop.Tests.Local.Support.StackBuilder;

namespace Shop.Tests.Local.Messaging;

public sealed class LocalEventBusesTests : IDisposable
{
    private const string Every = """{"source":["test"]}""";
    private const string Machine = "arn:aws:states:us-east-1:000000000000:stateMachine:checkout";

    private readonly LocalDatabase database = LocalDatabase.InMemory();
    private readonly LocalClock clock = new(new ManualTime());
    private readonly Mailbox mailbox = new(new ManualTime());
    private readonly StartedMachines machines = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public void A_target_that_does_not_take_an_event_gives_it_to_its_dead_letter_queue_and_the_others_receive_it()
    {
        var (buses, queues) = Serve(new StackBuilder()
            .Queue("broken").Queue("broken-dead").Queue("whole")
            .Rule(
                "broken",
                Every,
                ("inputTransformer", Map(("inputTemplate", "{no JSON}"))),
                ("deadLetterConfig", Map(("arn", MessagingResources.QueueArn("broken-dead")))))
            .Rule("whole", Every));
        Put(buses);

        var depths = queues.Depths().ToDictionary(depth => depth.Queue);
        Assert.Equal((0, 1), (depths["broken"].Waiting, depths["whole"].Waiting));
        var letter = Assert.Single(depths["broken-dead"].DeadLetters);
        Assert.Contains("not JSON", letter.Reason, StringComparison.Ordinal);
        Assert.Equal("Changed", (string?)JsonNode.Parse(letter.Body)!["detail-type"]);
        Assert.Equal(["broken", "whole"], Assert.Single(buses.Newest(most: 10)).Rules);
    }

    [Fact]
    public async Task A_dead_letter_of_a_target_is_delivered_to_that_target_once_when_it_is_redriven()
    {
        var (buses, queues) = Serve(new StackBuilder()
            .Queue("starting-dead").Queue("whole")
            .Rule(
                "starting",
                Every,
                ("arn", Machine),
                ("inputPath", "$.detail"),
                ("deadLetterConfig", Map(("arn", MessagingResources.QueueArn("starting-dead")))))
            .Rule("whole", Every));
        machines.Refusal = "no such machine";
        Put(buses);
        var letters = new DeadLetterQueues(database, queues, [.. buses.Targets]);

        Assert.Equal(new(0, 1), await letters.RedriveAsync("starting-dead", CancellationToken.None));
        var letter = queues.Depths().Single(depth => depth.Queue == "starting-dead").DeadLetters.Single();
        Assert.Equal(("rule shop/starting to checkout", "no such machine"), (letter.Source, letter.Reason));

        machines.Refusal = null;
        Assert.Equal(new(1, 0), await letters.RedriveAsync("starting-dead", CancellationToken.None));
        Assert.Equal(new(0, 0), await letters.RedriveAsync("starting-dead", CancellationToken.None));
        Assert.Equal([(Machine, """{"id":"1"}""")], machines.Started);
        Assert.Equal(1, queues.Depths().Single(depth => depth.Queue == "whole").Waiting);
    }

    [Fact]
    public void A_rule_starts_a_state_machine_with_its_input_and_a_disabled_rule_does_nothing()
    {
        var (buses, _) = Serve(new StackBuilder()
            .Queue("started")
            .Rule("started", Every, ("arn", Machine), ("inputPath", "$.detail"))
            .Resource(
                "aws:cloudwatch/eventRule:EventRule",
                "off",
                ("name", "off"), ("arn", "off"), ("eventBusName", MessagingResources.Bus), ("eventPattern", Every), ("state", "DISABLED")));
        Put(buses);

        Assert.Equal([(Machine, """{"id":"1"}""")], machines.Started);
        Assert.Equal(["started"], Assert.Single(buses.Newest(most: 10)).Rules);
    }

    [Fact]
    public void A_rule_publishes_its_text_to_a_topic_and_each_subscription_gets_one_mail()
    {
        var (buses, _) = Serve(new StackBuilder()
            .Topic("team", "ann@example.com", "bob@example.com")
            .Topic("other", "eve@example.com")
            .Queue("team")
            .Rule(
                "team",
                Every,
                ("arn", MessagingResources.TopicArn("team")),
                ("inputTransformer", Map(
                    ("inputPaths", Map(("id", "$.detail.id"))), ("inputTemplate", "\"Number <id> has changed.\"")))));
        Put(buses);

        Assert.Equal(
            [("ann@example.com", "\"Number 1 has changed.\""), ("bob@example.com", "\"Number 1 has changed.\"")],
            mailbox.Mails.Select(mail => (mail.To, mail.Text)));
    }

    private (LocalEventBuses Buses, LocalQueues Queues) Serve(StackBuilder stack)
    {
        var graph = stack.EventBus().Build();
        var queues = new LocalQueues(database, QueueDefinition.From(graph), clock);
        var topics = new LocalTopics(TopicDefinition.From(graph), mailbox);
        return (new(database, RuleDefinition.From(graph), queues, topics, machines, (Region, Account), clock, new(clock)), queues);
    }

    private static void Put(LocalEventBuses buses) =>
        buses.Put(MessagingResources.Bus, [new("test", "Changed", new JsonObject { ["id"] = "1" })]);
}
