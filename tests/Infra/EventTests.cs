using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Shop.Contract.Handlers;
using Shop.Domain.Events;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;
using Shop.Infra.Graphs;

namespace Shop.Tests.Infra;

/// <summary>The way of an event: stream, pipe, bus, rule, queue, consumer.</summary>
public sealed class EventTests
{
    private const int FourteenDays = 1_209_600;

    public static TheoryData<string> Stacks => ["dev", "staging", "prod"];

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Every_stream_has_one_pipe_that_maps_its_changes_and_sends_the_events_to_the_bus(string stack)
    {
        var graph = await Evaluated.Stack(stack);
        var bus = Assert.Single(graph.OfType(AwsType.EventBus));
        var streams = graph.OfType(AwsType.Table).Where(table => table.State.ContainsKey("streamArn")).ToList();

        Assert.Equal(
            streams.Select(table => table.State["streamArn"]).Order(),
            StreamPipes(graph).Select(pipe => pipe.Inputs["source"]).Order());
        Assert.All(StreamPipes(graph), pipe =>
        {
            var table = streams.Single(table => table.State["streamArn"].Equals(pipe.Inputs["source"]));
            var mapping = HandlerCatalog.Deployed.Handlers.Single(handler =>
                handler.Stream is { } mapped && Tables.All[mapped.Table].Name == table.Name);
            Assert.Equal(graph.The(AwsType.Function, mapping.Slug).State["arn"], pipe.Inputs["enrichment"]);
            Assert.Equal(bus.State["arn"], pipe.Inputs["target"]);
            Assert.Equal(
                ("shop", "$.type"),
                (Part(pipe.Object("targetParameters"), "eventBridgeEventBusParameters")["source"],
                    Part(pipe.Object("targetParameters"), "eventBridgeEventBusParameters")["detailType"]));
        });
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task A_pipe_starts_with_the_oldest_change_and_gives_a_change_up_after_bounded_attempts(string stack)
    {
        var graph = await Evaluated.Stack(stack);

        Assert.All(StreamPipes(graph), pipe =>
        {
            var source = Part(pipe.Object("sourceParameters"), "dynamoDbStreamParameters");
            Assert.Equal(("TRIM_HORIZON", "AUTOMATIC_BISECT"), (source["startingPosition"], source["onPartialBatchItemFailure"]));
            Assert.InRange((double)source["maximumRetryAttempts"], 1, 100);
            Assert.Contains(DeadLetters(graph), queue => queue.State["arn"].Equals(Part(source, "deadLetterConfig")["arn"]));
        });
    }

    [Fact]
    public async Task The_events_of_a_whole_batch_fit_into_one_request_to_the_bus()
    {
        const int EventsOfOneRequest = 10;
        var most = new Dictionary<string, int>
        {
            ["users"] = UserEvents.Most, ["products"] = ProductEvents.Most, ["inventory"] = StockEvents.Most, ["orders"] = OrderEvents.Most,
            ["payments"] = PaymentEvents.Most,
        };
        var graph = await Evaluated.Stack("dev");

        Assert.All(StreamPipes(graph), pipe =>
        {
            var batch = (double)Part(pipe.Object("sourceParameters"), "dynamoDbStreamParameters")["batchSize"];
            Assert.InRange(batch * most[pipe.Name[..^"-pipe".Length]], 1, EventsOfOneRequest);
        });
    }

    [Fact]
    public async Task A_rule_matches_the_declared_kinds_of_events_of_the_shop_and_sends_them_to_the_queue_of_the_consumer()
    {
        var graph = await Evaluated.Stack("prod");

        Assert.All(Consumers(), consumer =>
        {
            var (name, kinds) = (consumer.Consumes!.Queue, consumer.Consumes.Kinds);
            var rule = graph.The(AwsType.EventRule, name);
            var pattern = JsonNode.Parse(rule.Text("eventPattern"))!;
            Assert.Equal("""["shop"]""", pattern["source"]!.ToJsonString());
            Assert.Equal(kinds.Select(kind => kind.Wire()), pattern["detail-type"]?.AsArray().Select(kind => $"{kind}") ?? []);
            var target = graph.The(AwsType.EventTarget, name);
            Assert.Equal((rule.Text("name"), "shop-prod-events"), (target.Text("rule"), target.Text("eventBusName")));
            Assert.Equal(graph.The(AwsType.Queue, name).State["arn"], target.Inputs["arn"]);
        });
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Events_that_a_rule_cannot_send_go_to_a_dead_letter_queue(string stack)
    {
        var graph = await Evaluated.Stack(stack);

        Assert.NotEmpty(graph.OfType(AwsType.EventTarget));
        Assert.All(graph.OfType(AwsType.EventTarget), target => Assert.Contains(
            DeadLetters(graph), queue => queue.State["arn"].Equals(target.Object("deadLetterConfig")["arn"])));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Every_queue_is_encrypted_and_has_a_dead_letter_queue_or_is_one_that_keeps_messages_for_14_days(string stack)
    {
        var graph = await Evaluated.Stack(stack);
        var arns = graph.OfType(AwsType.Queue).Select(queue => queue.State["arn"]).ToList();

        Assert.All(graph.OfType(AwsType.Queue), queue =>
        {
            Assert.Equal(true, queue.Inputs["sqsManagedSseEnabled"]);
            if (queue.Inputs.TryGetValue("redrivePolicy", out var text))
            {
                var redrive = JsonNode.Parse((string)text)!;
                Assert.Equal(3, (int)redrive["maxReceiveCount"]!);
                Assert.Contains((string)redrive["deadLetterTargetArn"]!, arns);
            }
            else
            {
                Assert.EndsWith("-dead-letters", queue.Text("name"), StringComparison.Ordinal);
                Assert.Equal((double)FourteenDays, queue.Inputs["messageRetentionSeconds"]);
            }
        });
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Every_queue_refuses_unencrypted_connections_and_admits_only_rules_and_topics_of_the_stack(string stack)
    {
        var graph = await Evaluated.Stack(stack);
        var senders = new Dictionary<string, HashSet<string>>
        {
            ["events.amazonaws.com"] = [.. graph.OfType(AwsType.EventRule).Select(rule => (string)rule.State["arn"])],
            ["sns.amazonaws.com"] = [.. graph.OfType(AwsType.Topic).Select(topic => (string)topic.State["arn"])],
        };

        Assert.All(graph.OfType(AwsType.Queue), queue =>
        {
            var policy = Assert.Single(graph.OfType(AwsType.QueuePolicy), policy => policy.Inputs["queueUrl"].Equals(queue.State["url"]));
            var statements = JsonNode.Parse(policy.Text("policy"))!["Statement"]!.AsArray();
            var deny = Assert.Single(statements, statement => $"{statement!["Effect"]}" == "Deny")!;
            Assert.Equal("""{"Bool":{"aws:SecureTransport":"false"}}""", deny["Condition"]!.ToJsonString());
            Assert.All(statements.Where(statement => $"{statement!["Effect"]}" == "Allow"), statement =>
            {
                Assert.Equal("""["sqs:SendMessage"]""", statement!["Action"]!.ToJsonString());
                var sources = statement["Condition"]!["ArnEquals"]!["aws:SourceArn"]!;
                Assert.All(
                    sources is JsonArray many ? many.Select(one => $"{one}") : [$"{sources}"],
                    source => Assert.Contains(source, senders[(string)statement["Principal"]!["Service"]!]));
            });
            Assert.All(statements, statement => Assert.Equal(
                $"{queue.State["arn"]}", $"{Assert.Single(statement!["Resource"]!.AsArray())}"));
        });
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task A_message_stays_invisible_for_six_timeouts_and_only_failed_messages_of_a_batch_come_back(string stack)
    {
        var graph = await Evaluated.Stack(stack);

        Assert.All(Receivers(), consumer =>
        {
            var (queue, function) = (graph.The(AwsType.Queue, consumer.Queue!.Queue), graph.The(AwsType.Function, consumer.Slug));
            var mapping = graph.The(AwsType.EventSourceMapping, consumer.Slug);
            Assert.True((double)queue.Inputs["visibilityTimeoutSeconds"] >= 6 * (double)function.Inputs["timeout"]);
            Assert.Equal((queue.State["arn"], function.State["arn"]), (mapping.Inputs["eventSourceArn"], mapping.Inputs["functionName"]));
            Assert.Equal(["ReportBatchItemFailures"], mapping.Texts("functionResponseTypes"));
            Assert.Equal(10d, mapping.Inputs["batchSize"]);
            Assert.Equal(consumer.Queue.MaxConcurrency > 0, mapping.Inputs.ContainsKey("scalingConfig"));
        });
        Assert.Equal(Receivers().Count(), graph.OfType(AwsType.EventSourceMapping).Count());
    }

    [Fact]
    public async Task The_consumer_of_figures_runs_in_the_fewest_concurrent_invocations_that_Lambda_accepts()
    {
        const double Fewest = 2;
        var mapping = (await Evaluated.Stack("prod")).The(AwsType.EventSourceMapping, "figures-count-events");
        Assert.Equal(Fewest, Part(mapping.Inputs, "scalingConfig")["maximumConcurrency"]);
    }

    private static IEnumerable<Handler> Receivers() => HandlerCatalog.Deployed.Handlers.Where(handler => handler.Queue is not null);

    private static IEnumerable<Handler> Consumers() => HandlerCatalog.Deployed.Handlers.Where(handler => handler.Consumes is not null);

    private static IEnumerable<GraphResource> StreamPipes(Graph graph) =>
        graph.OfType(AwsType.Pipe).Where(pipe => pipe.Object("sourceParameters").ContainsKey("dynamoDbStreamParameters"));

    private static IEnumerable<GraphResource> DeadLetters(Graph graph) =>
        graph.OfType(AwsType.Queue).Where(queue => !queue.Inputs.ContainsKey("redrivePolicy"));

    private static ImmutableDictionary<string, object> Part(ImmutableDictionary<string, object> whole, string name) =>
        (ImmutableDictionary<string, object>)whole[name];
}
