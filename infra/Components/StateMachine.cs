using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.CloudWatch.Inputs;
using Pulumi.AwsNative.StepFunctions;
using Pulumi.AwsNative.StepFunctions.Inputs;
using Shop.Infra.Configuration;
using Shop.Infra.Iam;
using Shop.Infra.Topics;
using Shop.Infra.Workflows;
using Native = Pulumi.AwsNative.StepFunctions;

namespace Shop.Infra.Components;

/// <summary>
/// A workflow as a state machine with a role and a log group of its own. A rule starts it with <c>{orderId}</c>; EventBridge names the
/// executions, and the dead-letter queue gets the events that did not start one. A workflow with a queue gets the messages of the queue,
/// and a schedule starts a workflow with a rate.
/// </summary>
internal sealed class StateMachine : ComponentResource
{
    private const string Input = """{"orderId": <orderId>}""";

    /// <param name="tasks">The functions by the names that the document has for them.</param>
    /// <param name="resumed">The state machine whose task tokens it sends back; null for none.</param>
    public StateMachine(
        WorkflowDefinition workflow,
        ShopConfig config,
        IReadOnlyDictionary<string, Function> tasks,
        Bus bus,
        IReadOnlyDictionary<TeamTopic, Topic> topics,
        StateMachine? resumed)
        : base("shop:index:StateMachine", workflow.Name)
    {
        var (name, physicalName) = (workflow.Name, config.PhysicalName(workflow.Name));
        var functionArns = Output.All(tasks.Values.Select(task => task.Arn));
        var resumedArns = Output.All(resumed is null ? [] : new[] { resumed.Arn });
        var operations = topics[TeamTopic.Operations];
        var published = workflow.PublishesTo is { } team ? topics[team] : null;
        var publishedArns = Output.All(published is null ? [] : new[] { published.Arn, published.KeyArn });

        // With this prefix, CloudWatch Logs needs no statement for each log group in a policy of limited size.
        var logs = new LogGroup(
            name,
            new() { Name = $"/aws/vendedlogs/states/{physicalName}", RetentionInDays = config.LogRetentionDays },
            new() { Parent = this });
        var granted = new GrantedRole(
            this,
            name,
            physicalName,
            functionArns.Apply(arns => WorkflowPolicies.Trust(arns[0]).ToJson()),
            Output.Tuple(functionArns, resumedArns, publishedArns).Apply(arns =>
            {
                var (invoked, answered, topicArns) = arns;
                var mailDomain = workflow.SendsMail ? config.MailDomain : null;
                return WorkflowPolicies.Of(invoked, answered, topicArns, mailDomain, config.Tracing).ToJson();
            }));
        var machine = new Native.StateMachine(
            name,
            new()
            {
                StateMachineName = physicalName,
                StateMachineType = workflow.IsExpress ? StateMachineType.Express : StateMachineType.Standard,
                DefinitionString = workflow.Document,
                DefinitionSubstitutions = Substitutions(workflow, config, tasks, published),
                RoleArn = granted.Role.Arn,
                LoggingConfiguration = new StateMachineLoggingConfigurationArgs
                {
                    Level = StateMachineLoggingConfigurationLevel.All,
                    IncludeExecutionData = false,
                    Destinations = [Destination(logs)],
                },
                TracingConfiguration = new StateMachineTracingConfigurationArgs { Enabled = config.Tracing },
            },
            new() { Parent = this, DependsOn = { granted.Policy } });
        if (workflow.Queue is { } queue)
        {
            var messages = new Queue(queue, EventSource.Of(workflow.StartedBy, bus), workflow.TimeoutSeconds, config, operations);
            _ = new QueuePipe(queue, messages, machine.Arn, config, parent: this);
        }
        else if (workflow.Rate is { } rate)
        {
            _ = new Schedule($"{workflow.Name}-start", rate, "states:StartExecution", machine.Arn, config, operations, parent: this);
        }
        else
        {
            Start(workflow, config, bus, operations, machine.Arn);
        }

        _ = new Alarm(name, "AWS/States", "ExecutionsFailed", "Sum", ("StateMachineArn", machine.Arn), config, this, operations);
        Arn = machine.Arn;
        RegisterOutputs(new Dictionary<string, object?> { ["arn"] = Arn });
    }

    public Output<string> Arn { get; }

    private static StateMachineLogDestinationArgs Destination(LogGroup logs) => new()
    {
        CloudWatchLogsLogGroup = new StateMachineCloudWatchLogsLogGroupArgs { LogGroupArn = Output.Format($"{logs.Arn}:*") },
    };

    private static InputMap<object> Substitutions(
        WorkflowDefinition workflow, ShopConfig config, IReadOnlyDictionary<string, Function> tasks, Topic? published)
    {
        var substitutions = new InputMap<object>();
        foreach (var setting in workflow.UsedSettings)
        {
            substitutions.Add(setting, WorkflowDefinition.Settings[setting](config));
        }

        foreach (var (name, task) in tasks)
        {
            substitutions.Add(name, task.Arn.Apply(arn => (object)arn));
        }

        if (published is not null)
        {
            substitutions.Add(WorkflowDefinition.Topic, published.Arn.Apply(arn => (object)arn));
        }

        return substitutions;
    }

    private void Start(WorkflowDefinition workflow, ShopConfig config, Bus bus, Topic operations, Output<string> machineArn)
    {
        var (name, physicalName) = ($"{workflow.Name}-start", config.PhysicalName($"{workflow.Name}-start"));
        var rule = new EventRule(
            name,
            new() { Name = physicalName, EventBusName = bus.Name, EventPattern = Bus.Pattern(workflow.StartedBy) },
            new() { Parent = this });
        var deadLetters = new DeadLetters(name, config, parent: this, operations, QueueSender.Rule(rule.Arn));
        var granted = new GrantedRole(
            this,
            name,
            physicalName,
            rule.Arn.Apply(arn => WorkflowPolicies.StartTrust(arn).ToJson()),
            machineArn.Apply(arn => WorkflowPolicies.Start(arn).ToJson()));
        _ = new EventTarget(
            name,
            new()
            {
                EventBusName = bus.Name,
                Rule = rule.Name,
                TargetId = "state-machine",
                Arn = machineArn,
                RoleArn = granted.Role.Arn,
                InputTransformer = new EventTargetInputTransformerArgs
                {
                    InputPaths = { ["orderId"] = "$.detail.data.orderId" },
                    InputTemplate = Input,
                },
                DeadLetterConfig = new EventTargetDeadLetterConfigArgs { Arn = deadLetters.Arn },
            },
            new() { Parent = this, DependsOn = { granted.Policy } });
    }
}
