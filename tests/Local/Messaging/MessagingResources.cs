using Shop.Infra.Graphs;
using Shop.Tests.Local.Support;
using static Shop.Tests.Local.Support.StackBuilder;

namespace Shop.Tests.Local.Messaging;

/// <summary>Queues, buses, rules, pipes and event source mappings for small graphs, with the permissions that they need.</summary>
internal static class MessagingResources
{
    public const string Bus = "shop";

    public static string BusArn => $"arn:aws:events:{Region}:{Account}:event-bus/{Bus}";

    public static string QueueArn(string name) => $"arn:aws:sqs:{Region}:{Account}:{name}";

    public static string TopicArn(string name) => $"arn:aws:sns:{Region}:{Account}:{name}";

    public static string KeyArn => $"arn:aws:kms:{Region}:{Account}:key/topics";

    public static string RuleArn(string name) => $"arn:aws:events:{Region}:{Account}:rule/{Bus}/{name}";

    /// <summary>A queue with a dead-letter queue of the same name and <c>-dead</c>.</summary>
    public static StackBuilder QueueWithDeadLetters(this StackBuilder stack, string name, double visibility = 30) => stack
        .Queue($"{name}-dead", ("messageRetentionSeconds", 1_209_600d))
        .Queue(
            name,
            ("visibilityTimeoutSeconds", visibility),
            ("redrivePolicy", $$"""{"deadLetterTargetArn":"{{QueueArn($"{name}-dead")}}","maxReceiveCount":3}"""));

    public static StackBuilder Queue(this StackBuilder stack, string name, params (string Name, object Value)[] state) => stack.Resource(
        "aws:sqs/queue:Queue",
        name,
        [("name", name), ("arn", QueueArn(name)), ("id", Url(name)), ("url", Url(name)), .. state]);

    public static StackBuilder EventBus(this StackBuilder stack) =>
        stack.Resource("aws:cloudwatch/eventBus:EventBus", Bus, ("name", Bus), ("arn", BusArn));

    /// <summary>A rule that sends to the queue of the same name.</summary>
    public static StackBuilder Rule(
        this StackBuilder stack, string name, string pattern, params (string Name, object Value)[] target) => stack
        .Resource(
            "aws:cloudwatch/eventRule:EventRule",
            name,
            ("name", name), ("arn", RuleArn(name)), ("eventBusName", Bus), ("eventPattern", pattern))
        .Resource(
            "aws:cloudwatch/eventTarget:EventTarget",
            name,
            [("rule", name), ("eventBusName", Bus), .. target.Any(value => value.Name == "arn") ? [] : ArnOf(name), .. target])
        .Resource("aws:sqs/queuePolicy:QueuePolicy", name, ("queueUrl", Url(name)), ("policy", Policy($$"""
            [{"Condition":{"ArnEquals":{"aws:SourceArn":"{{RuleArn(name)}}"} },
              "Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"sqs:SendMessage","Resource":"{{QueueArn(name)}}"}]
            """)));

    /// <summary>A topic with mail subscriptions. Rules may publish to it.</summary>
    public static StackBuilder Topic(this StackBuilder stack, string name, params IReadOnlyList<string> addresses)
    {
        stack.Resource("aws:sns/topic:Topic", name, ("name", name), ("arn", TopicArn(name))).Resource(
            "aws:sns/topicPolicy:TopicPolicy", name, ("arn", TopicArn(name)), ("policy", Policy($$"""
                [{"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"sns:Publish","Resource":"{{TopicArn(name)}}"}]
                """)));
        foreach (var address in addresses)
        {
            stack.Resource(
                "aws:sns/topicSubscription:TopicSubscription",
                $"{name}-{address}",
                ("topic", TopicArn(name)), ("protocol", "email"), ("endpoint", address));
        }

        return stack;
    }

    /// <summary>A schedule that invokes the function of the same name.</summary>
    public static StackBuilder Schedule(
        this StackBuilder stack,
        string name,
        string handler,
        string expression = "rate(15 minutes)",
        string input = """{"planned":"<aws.scheduler.scheduled-time>"}""",
        string mode = "OFF") => stack
        .Function(name, handler)
        .Role($"{name}-schedule", $$"""[{"Effect":"Allow","Action":"lambda:InvokeFunction","Resource":"{{FunctionArn(name)}}"}]""")
        .Resource(
            "aws-native:scheduler:Schedule",
            name,
            ("name", name),
            ("arn", $"arn:aws:scheduler:{Region}:{Account}:schedule/default/{name}"),
            ("scheduleExpression", expression),
            ("flexibleTimeWindow", Map(("mode", mode))),
            ("target", Map(("arn", FunctionArn(name)), ("roleArn", RoleArn($"{name}-schedule")), ("input", input))));

    /// <summary>A pipe from a table of the same name to the bus. Its dead-letter queue has the name and <c>-positions</c>.</summary>
    public static StackBuilder Pipe(this StackBuilder stack, string name, string handler, double batchSize = 10, double retries = 1)
    {
        var deadLetters = $"{name}-positions";
        return stack
            .Table(name, stream: true)
            .Queue(deadLetters)
            .Function($"{name}-map", handler)
            .Role($"{name}-pipe", $$"""
                [{"Effect":"Allow","Action":["dynamodb:DescribeStream","dynamodb:GetRecords","dynamodb:GetShardIterator",
                   "dynamodb:ListStreams"],"Resource":"{{StreamArn(name)}}"},
                 {"Effect":"Allow","Action":"lambda:InvokeFunction","Resource":"{{FunctionArn($"{name}-map")}}"},
                 {"Effect":"Allow","Action":"sqs:SendMessage","Resource":"{{QueueArn(deadLetters)}}"},
                 {"Effect":"Allow","Action":"events:PutEvents","Resource":"{{BusArn}}"}]
                """)
            .Resource(
                "aws-native:pipes:Pipe",
                name,
                ("name", name),
                ("arn", $"arn:aws:pipes:{Region}:{Account}:pipe/{name}"),
                ("roleArn", RoleArn($"{name}-pipe")),
                ("source", StreamArn(name)),
                ("sourceParameters", Map(("dynamoDbStreamParameters", Map(
                    ("startingPosition", "TRIM_HORIZON"),
                    ("batchSize", batchSize),
                    ("maximumRetryAttempts", retries),
                    ("onPartialBatchItemFailure", "AUTOMATIC_BISECT"),
                    ("deadLetterConfig", Map(("arn", QueueArn(deadLetters)))))))),
                ("enrichment", FunctionArn($"{name}-map")),
                ("target", BusArn),
                ("targetParameters", Map(("eventBridgeEventBusParameters", Map(("source", "test"), ("detailType", "$.type"))))));
    }

    /// <summary>A function that receives the messages of a queue.</summary>
    public static StackBuilder Consumer(this StackBuilder stack, string queue, string handler) => stack
        .Function($"{queue}-consumer", handler, $$"""
            [{"Effect":"Allow","Action":["sqs:ReceiveMessage","sqs:DeleteMessage","sqs:GetQueueAttributes"],
              "Resource":"{{QueueArn(queue)}}"}]
            """)
        .Resource(
            "aws:lambda/eventSourceMapping:EventSourceMapping",
            queue,
            ("eventSourceArn", QueueArn(queue)), ("functionName", $"{queue}-consumer"), ("batchSize", 10d),
            ("functionResponseTypes", List("ReportBatchItemFailures")));

    /// <summary>A table, its pipe, and a queue with a consumer for those of its events whose type is not <c>Unwanted</c>.</summary>
    public static StackBuilder Flow(this StackBuilder stack, string name) => stack
        .Pipe(name, MessagingHandlers.Named(nameof(MessagingHandlers.Map)))
        .QueueWithDeadLetters(name)
        .Rule(name, $$"""{"source":["test"],"detail-type":[{"anything-but":"Unwanted"}],"detail":{"table":["{{name}}"]} }""")
        .Consumer(name, MessagingHandlers.Named(nameof(MessagingHandlers.Consume)));

    /// <summary>The graph without the resources that the condition selects.</summary>
    public static Graph Without(this Graph graph, Predicate<GraphResource> without) =>
        graph with { Resources = graph.Resources.RemoveAll(without) };

    private static (string Name, object Value)[] ArnOf(string queue) => [("arn", QueueArn(queue))];

    private static string Url(string name) => $"https://sqs.{Region}.amazonaws.com/{Account}/{name}";
}
