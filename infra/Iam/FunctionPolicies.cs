using Shop.Contract.Handlers;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Infra.Iam;

/// <summary>Builds the policies of a function's role. They allow the grants of its handler and its own log, and nothing else.</summary>
public static class FunctionPolicies
{
    /// <summary>The actions that AWS does not restrict to a resource. Only these actions are allowed on <c>*</c>.</summary>
    public static IReadOnlyList<string> WithoutResource { get; } = ["xray:PutTelemetryRecords", "xray:PutTraceSegments"];

    public static PolicyDocument Trust { get; } =
        new([new(["sts:AssumeRole"]) { Principal = Statement.Service("lambda.amazonaws.com") }]);

    /// <param name="tableArns">The ARN of every table for which the handler has a grant.</param>
    /// <param name="userPoolArn">Not null when the handler has a grant for the user pool.</param>
    /// <param name="queueArn">Not null when the handler consumes a queue.</param>
    /// <param name="secretArn">Not null when the handler calls the card processor.</param>
    public static PolicyDocument Of(
        Handler handler,
        IReadOnlyDictionary<ShopTable, string> tableArns,
        string? userPoolArn,
        string? queueArn,
        string? secretArn,
        string logGroupArn,
        bool tracing) => new(
        [
            .. handler.Grants.Select(access => Data(access, tableArns[access.Table])),
            .. userPoolArn is null ? Array.Empty<Statement>() : [Pool(handler.PoolGrant, userPoolArn)],
            .. queueArn is null ? Array.Empty<Statement>() : [Messages(queueArn)],
            .. secretArn is null ? Array.Empty<Statement>() : [Secret(secretArn)],
            Log(logGroupArn),
            .. tracing ? [Trace()] : Array.Empty<Statement>(),
        ]);

    private static Statement Data(AccessAttribute access, string tableArn) =>
        new([.. Actions("dynamodb", access.Grant)]) { Resource = [access.Index is null ? tableArn : $"{tableArn}/index/{access.Index}"] };

    private static Statement Pool(PoolGrant grant, string arn) => new([.. Actions("cognito-idp", grant)]) { Resource = [arn] };

    // The actions that Lambda needs to read the queue for the function.
    private static Statement Messages(string arn) =>
        new(["sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"]) { Resource = [arn] };

    private static Statement Secret(string arn) => new(["secretsmanager:GetSecretValue"]) { Resource = [arn] };

    private static IEnumerable<string> Actions<TGrant>(string service, TGrant grant)
        where TGrant : struct, Enum =>
        Enum.GetValues<TGrant>()
            .Where(action => !action.Equals(default(TGrant)) && grant.HasFlag(action))
            .Select(action => $"{service}:{action}")
            .Order(StringComparer.Ordinal);

    // The ARN of a log group followed by :* is the ARN of its log streams.
    private static Statement Log(string logGroupArn) =>
        new(["logs:CreateLogStream", "logs:PutLogEvents"]) { Resource = [$"{logGroupArn}:*"] };

    private static Statement Trace() => new(WithoutResource) { Resource = ["*"] };
}
