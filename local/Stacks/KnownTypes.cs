using System.Collections.Frozen;
using Shop.Infra.Graphs;

namespace Shop.Local.Stacks;

/// <summary>The resource types that the local run can serve, and those that it can ignore on one machine, such as log groups and alarms.</summary>
internal static class KnownTypes
{
    public const string Api = "aws:apigateway/restApi:RestApi";
    public const string ApiSettings = "aws:apigateway/methodSettings:MethodSettings";
    public const string ApiStage = "aws:apigateway/stage:Stage";
    public const string EventBus = "aws:cloudwatch/eventBus:EventBus";
    public const string EventRule = "aws:cloudwatch/eventRule:EventRule";
    public const string EventSourceMapping = "aws:lambda/eventSourceMapping:EventSourceMapping";
    public const string EventTarget = "aws:cloudwatch/eventTarget:EventTarget";
    public const string Function = "aws:lambda/function:Function";
    public const string Key = "aws:kms/key:Key";
    public const string Permission = "aws:lambda/permission:Permission";
    public const string Pipe = "aws-native:pipes:Pipe";
    public const string Pool = "aws:cognito/userPool:UserPool";
    public const string PoolClient = "aws:cognito/userPoolClient:UserPoolClient";
    public const string PoolGroup = "aws:cognito/userGroup:UserGroup";
    public const string Queue = "aws:sqs/queue:Queue";
    public const string QueuePolicy = "aws:sqs/queuePolicy:QueuePolicy";
    public const string Role = "aws:iam/role:Role";
    public const string RolePolicy = "aws:iam/rolePolicy:RolePolicy";
    public const string Schedule = "aws-native:scheduler:Schedule";
    public const string StateMachine = "aws-native:stepfunctions:StateMachine";
    public const string Table = "aws:dynamodb/table:Table";
    public const string Topic = "aws:sns/topic:Topic";
    public const string TopicPolicy = "aws:sns/topicPolicy:TopicPolicy";
    public const string TopicSubscription = "aws:sns/topicSubscription:TopicSubscription";

    private const string Components = "shop:index:";

    private static readonly FrozenSet<string> All = FrozenSet.Create(
        Api, ApiSettings, ApiStage, EventBus, EventRule, EventSourceMapping, EventTarget, Function, Key, Permission, Pipe, Pool, PoolClient,
        PoolGroup, Queue, QueuePolicy, Role, RolePolicy, Schedule, StateMachine, Table, Topic, TopicPolicy, TopicSubscription,
        "aws:apigateway/account:Account", "aws:apigateway/deployment:Deployment", "aws:cloudwatch/logGroup:LogGroup",
        "aws:cloudwatch/metricAlarm:MetricAlarm", "aws:secretsmanager/secret:Secret", "pulumi:pulumi:Stack");

    /// <exception cref="LocalRunException">
    /// The graph has a resource of another type. If the local run ignored this resource, the stack would behave differently from AWS.
    /// </exception>
    public static void Check(Graph graph)
    {
        var unknown = graph.Resources.FirstOrDefault(
            resource => !All.Contains(resource.Type) && !resource.Type.StartsWith(Components, StringComparison.Ordinal));
        if (unknown is not null)
        {
            throw new LocalRunException(
                $"The local run does not know the resource type {unknown.Type} ({unknown.Urn}), and it does not serve a stack in part. "
                + $"Add the type to {nameof(KnownTypes)}, or remove the resource from this stack.");
        }
    }
}
