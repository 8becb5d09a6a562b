namespace Shop.Infra.Iam;

/// <summary>The policies of a state machine's role, and of the role that starts it for a rule.</summary>
internal static class WorkflowPolicies
{
    /// <summary>What Step Functions needs for log and traces. These actions have no resource-level permissions.</summary>
    public static IReadOnlyList<string> WithoutResource { get; } = [.. LogDelivery, .. Traces];

    private static IReadOnlyList<string> LogDelivery =>
    [
        "logs:CreateLogDelivery", "logs:DeleteLogDelivery", "logs:DescribeLogGroups", "logs:DescribeResourcePolicies",
        "logs:GetLogDelivery", "logs:ListLogDeliveries", "logs:PutResourcePolicy", "logs:UpdateLogDelivery",
    ];

    private static IReadOnlyList<string> Traces =>
        ["xray:GetSamplingRules", "xray:GetSamplingTargets", "xray:PutTelemetryRecords", "xray:PutTraceSegments"];

    /// <summary>Only state machines of the account and region can assume the role.</summary>
    /// <param name="functionArn">A function of the account and region.</param>
    public static PolicyDocument Trust(string functionArn)
    {
        var parts = functionArn.Split(':');
        var machines = $"arn:{parts[1]}:states:{parts[3]}:{parts[4]}:stateMachine:*";
        return new(
        [
            new(["sts:AssumeRole"])
            {
                Principal = Statement.Service("states.amazonaws.com"),
                Condition = Statement.Where("ArnLike", "aws:SourceArn", machines),
            },
        ]);
    }

    /// <param name="functionArns">The functions that it calls, at least one.</param>
    /// <param name="resumedArns">The state machines whose task tokens it sends back.</param>
    /// <param name="published">The topic to which it publishes, and the key of the topic; empty when it publishes nothing.</param>
    /// <param name="mailDomain">The domain from which it sends mails; null when it sends none.</param>
    public static PolicyDocument Of(
        IReadOnlyList<string> functionArns,
        IReadOnlyList<string> resumedArns,
        IReadOnlyList<string> published,
        string? mailDomain,
        bool tracing) => new(
    [
        new(["lambda:InvokeFunction"]) { Resource = [.. functionArns.Order(StringComparer.Ordinal)] },
        .. mailDomain is null ? [] : new[] { SendMail(functionArns[0], mailDomain) },
        .. resumedArns.Count > 0 ? [new Statement(["states:SendTaskSuccess"]) { Resource = resumedArns }] : Array.Empty<Statement>(),
        .. published is [var topicArn, var keyArn] ? Publish(topicArn, keyArn) : [],
        new(LogDelivery) { Resource = ["*"] },
        .. tracing ? [new Statement(Traces) { Resource = ["*"] }] : Array.Empty<Statement>(),
    ]);

    private static Statement[] Publish(string topicArn, string keyArn) =>
    [
        new(["sns:Publish"]) { Resource = [topicArn] },
        new(["kms:Decrypt", "kms:GenerateDataKey"]) { Resource = [keyArn] },
    ];

    private static Statement SendMail(string functionArn, string domain)
    {
        var parts = functionArn.Split(':');
        return new(["ses:SendEmail"]) { Resource = [$"arn:{parts[1]}:ses:{parts[3]}:{parts[4]}:identity/{domain}"] };
    }

    /// <summary>Only this rule can assume the role.</summary>
    public static PolicyDocument StartTrust(string ruleArn) => new(
    [
        new(["sts:AssumeRole"])
        {
            Principal = Statement.Service("events.amazonaws.com"),
            Condition = Statement.Where("ArnEquals", "aws:SourceArn", ruleArn),
        },
    ]);

    public static PolicyDocument Start(string stateMachineArn) => new([new(["states:StartExecution"]) { Resource = [stateMachineArn] }]);
}
