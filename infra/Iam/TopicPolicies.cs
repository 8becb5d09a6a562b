namespace Shop.Infra.Iam;

/// <summary>Builds the policies of topics and of the key that encrypts their messages.</summary>
internal static class TopicPolicies
{
    private const string Alarms = "cloudwatch.amazonaws.com";
    private const string Rules = "events.amazonaws.com";

    /// <summary>
    /// The policy of a topic: only encrypted connections; rules publish, and the alarms of the account when it takes alarms. EventBridge
    /// does not evaluate conditions in the policy of a topic, and advises against a role for this target:
    /// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html#eb-sns-permissions
    /// </summary>
    public static PolicyDocument Of(string topicArn, bool takesAlarms) => new(
    [
        new(["sns:Publish"])
        {
            Effect = "Deny",
            Resource = [topicArn],
            Principal = new Dictionary<string, string> { ["AWS"] = "*" },
            Condition = Statement.Where("Bool", "aws:SecureTransport", "false"),
        },
        new(["sns:Publish"]) { Resource = [topicArn], Principal = Statement.Service(Rules) },
        .. takesAlarms
            ?
            [
                new Statement(["sns:Publish"])
                {
                    Resource = [topicArn],
                    Principal = Statement.Service(Alarms),
                    Condition = Statement.Where("StringEquals", "aws:SourceAccount", topicArn.Split(':')[4]),
                },
            ]
            : Array.Empty<Statement>(),
    ]);

    /// <summary>
    /// The policy of the key. The account administers it by its IAM policies. Rules and alarms encrypt with it; conditions on the source
    /// do not work for rules: https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html. In the policy of
    /// a key, the resource <c>*</c> means this key.
    /// </summary>
    /// <param name="arn">The ARN of any resource of the account.</param>
    public static PolicyDocument OfKey(string arn)
    {
        var parts = arn.Split(':');
        return new(
        [
            new(["kms:*"])
            {
                Resource = ["*"],
                Principal = new Dictionary<string, string> { ["AWS"] = $"arn:{parts[1]}:iam::{parts[4]}:root" },
            },
            .. new[] { Alarms, Rules }.Select(service => new Statement(["kms:Decrypt", "kms:GenerateDataKey"])
            {
                Resource = ["*"],
                Principal = Statement.Service(service),
            }),
        ]);
    }
}
