using System.Collections.Immutable;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.CloudWatch.Inputs;
using Pulumi.Aws.Lambda;
using Pulumi.Aws.Sqs;
using Pulumi.AwsNative.Pipes;
using Pulumi.AwsNative.Pipes.Inputs;
using Pulumi.AwsNative.StepFunctions;
using Pulumi.AwsNative.StepFunctions.Inputs;
using Map = System.Collections.Immutable.ImmutableDictionary<string, object>;

namespace Shop.Tests.Sdk.Aws;

/// <summary>The resources between a table stream and the consumers of its events.</summary>
public class EventWireFormTests
{
    [Fact]
    public async Task The_source_enrichment_and_target_of_a_pipe_are_sent()
    {
        var pipe = await Recorder.RegisteredAsync(() => _ = new Pipe("users", new()
        {
            RoleArn = "role",
            Source = "stream",
            SourceParameters = new PipeSourceParametersArgs
            {
                DynamoDbStreamParameters = new PipeSourceDynamoDbStreamParametersArgs
                {
                    StartingPosition = PipeDynamoDbStreamStartPosition.TrimHorizon,
                    BatchSize = 3,
                    OnPartialBatchItemFailure = PipeOnPartialBatchItemFailureStreams.AutomaticBisect,
                    DeadLetterConfig = new PipeDeadLetterConfigArgs { Arn = "letters" },
                },
            },
            Enrichment = "function",
            Target = "bus",
            TargetParameters = new PipeTargetParametersArgs
            {
                EventBridgeEventBusParameters = new PipeTargetEventBridgeEventBusParametersArgs { Source = "shop", DetailType = "$.type" },
            },
            Tags = { { "stack", "dev" } },
        }));

        Assert.Equal("aws-native:pipes:Pipe", pipe.Type);
        var source = (Map)((Map)pipe.Inputs["sourceParameters"])["dynamoDbStreamParameters"];
        Assert.Equal(("TRIM_HORIZON", "AUTOMATIC_BISECT", 3.0),
            (source["startingPosition"], source["onPartialBatchItemFailure"], source["batchSize"]));
        Assert.Equal("letters", ((Map)source["deadLetterConfig"])["arn"]);
        Assert.Equal("$.type", ((Map)((Map)pipe.Inputs["targetParameters"])["eventBridgeEventBusParameters"])["detailType"]);
        Assert.Equal("dev", ((Map)pipe.Inputs["tags"])["stack"]);
    }

    [Fact]
    public async Task The_definition_and_logging_of_a_state_machine_are_sent()
    {
        var machine = await Recorder.RegisteredAsync(() => _ = new StateMachine("checkout", new()
        {
            RoleArn = "role",
            StateMachineType = StateMachineType.Standard,
            DefinitionString = """{"Resource":"${function}"}""",
            DefinitionSubstitutions = { { "function", "arn" } },
            LoggingConfiguration = new StateMachineLoggingConfigurationArgs { Level = StateMachineLoggingConfigurationLevel.All },
            Tags = { new Pulumi.AwsNative.Inputs.TagArgs { Key = "stack", Value = "dev" } },
        }));

        Assert.Equal("aws-native:stepfunctions:StateMachine", machine.Type);
        Assert.Equal("STANDARD", machine.Inputs["stateMachineType"]);
        Assert.Equal("arn", ((Map)machine.Inputs["definitionSubstitutions"])["function"]);
        Assert.Equal("ALL", ((Map)machine.Inputs["loggingConfiguration"])["level"]);
        Assert.Equal("stack", ((Map)Assert.Single((ImmutableArray<object>)machine.Inputs["tags"]))["key"]);
    }

    [Fact]
    public async Task The_limits_of_a_queue_are_sent()
    {
        var queue = await Recorder.RegisteredAsync(() => _ = new Queue("analytics", new()
        {
            VisibilityTimeoutSeconds = 60, MessageRetentionSeconds = 1_209_600, SqsManagedSseEnabled = true, RedrivePolicy = "{}",
        }));

        Assert.Equal("aws:sqs/queue:Queue", queue.Type);
        Assert.Equal((60.0, 1_209_600.0, true, "{}"),
            (queue.Inputs["visibilityTimeoutSeconds"], queue.Inputs["messageRetentionSeconds"], queue.Inputs["sqsManagedSseEnabled"],
                queue.Inputs["redrivePolicy"]));
    }

    [Fact]
    public async Task A_policy_of_a_queue_can_be_text()
    {
        var policy = await Recorder.RegisteredAsync(() => _ = new QueuePolicy("analytics", new() { QueueUrl = "url", Policy = "{}" }));
        Assert.Equal(("aws:sqs/queuePolicy:QueuePolicy", "{}"), (policy.Type, policy.Inputs["policy"]));
    }

    [Fact]
    public async Task The_dead_letter_queue_of_a_target_is_sent()
    {
        var target = await Recorder.RegisteredAsync(() => _ = new EventTarget("analytics", new()
        {
            Rule = "rule", EventBusName = "bus", Arn = "queue", DeadLetterConfig = new EventTargetDeadLetterConfigArgs { Arn = "letters" },
        }));

        Assert.Equal("aws:cloudwatch/eventTarget:EventTarget", target.Type);
        Assert.Equal("letters", ((Map)target.Inputs["deadLetterConfig"])["arn"]);
    }

    [Fact]
    public async Task The_pattern_of_a_rule_is_sent()
    {
        EventRuleArgs args = new() { EventBusName = "bus", EventPattern = "{}" };
        var rule = await Recorder.RegisteredAsync(() => _ = new EventRule("analytics", args));
        Assert.Equal(("aws:cloudwatch/eventRule:EventRule", "{}"), (rule.Type, rule.Inputs["eventPattern"]));
    }

    [Fact]
    public async Task The_response_types_of_an_event_source_mapping_are_sent()
    {
        var mapping = await Recorder.RegisteredAsync(() => _ = new EventSourceMapping("analytics", new()
        {
            EventSourceArn = "queue", FunctionName = "function", BatchSize = 10, FunctionResponseTypes = { "ReportBatchItemFailures" },
        }));

        Assert.Equal("aws:lambda/eventSourceMapping:EventSourceMapping", mapping.Type);
        Assert.Equal("ReportBatchItemFailures", Assert.Single((ImmutableArray<object>)mapping.Inputs["functionResponseTypes"]));
    }
}
