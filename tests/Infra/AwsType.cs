namespace Shop.Tests.Infra;

/// <summary>The type tokens of the resources.</summary>
internal static class AwsType
{
    public const string Deployment = "aws:apigateway/deployment:Deployment";
    public const string MethodSettings = "aws:apigateway/methodSettings:MethodSettings";
    public const string RestApi = "aws:apigateway/restApi:RestApi";
    public const string Stage = "aws:apigateway/stage:Stage";
    public const string EventBus = "aws:cloudwatch/eventBus:EventBus";
    public const string EventRule = "aws:cloudwatch/eventRule:EventRule";
    public const string EventTarget = "aws:cloudwatch/eventTarget:EventTarget";
    public const string LogGroup = "aws:cloudwatch/logGroup:LogGroup";
    public const string Alarm = "aws:cloudwatch/metricAlarm:MetricAlarm";
    public const string UserGroup = "aws:cognito/userGroup:UserGroup";
    public const string UserPool = "aws:cognito/userPool:UserPool";
    public const string UserPoolClient = "aws:cognito/userPoolClient:UserPoolClient";
    public const string Table = "aws:dynamodb/table:Table";
    public const string Role = "aws:iam/role:Role";
    public const string RolePolicy = "aws:iam/rolePolicy:RolePolicy";
    public const string Key = "aws:kms/key:Key";
    public const string EventSourceMapping = "aws:lambda/eventSourceMapping:EventSourceMapping";
    public const string Function = "aws:lambda/function:Function";
    public const string Permission = "aws:lambda/permission:Permission";
    public const string Secret = "aws:secretsmanager/secret:Secret";
    public const string Topic = "aws:sns/topic:Topic";
    public const string TopicPolicy = "aws:sns/topicPolicy:TopicPolicy";
    public const string TopicSubscription = "aws:sns/topicSubscription:TopicSubscription";
    public const string Queue = "aws:sqs/queue:Queue";
    public const string QueuePolicy = "aws:sqs/queuePolicy:QueuePolicy";
    public const string Pipe = "aws-native:pipes:Pipe";
    public const string Schedule = "aws-native:scheduler:Schedule";
    public const string StateMachine = "aws-native:stepfunctions:StateMachine";
}
