using Pulumi;

namespace Shop.Infra.Iam;

/// <summary>
/// Builds the policies of queues. They allow only encrypted connections. Besides the roles of the account, only one rule may send messages.
/// </summary>
internal static class QueuePolicies
{
    /// <param name="ruleArn">The rule that may send messages; null when no rule may send messages.</param>
    public static Output<string> Of(Output<string> queueArn, Output<string>? ruleArn) =>
        Output.Tuple(queueArn, Output.All(ruleArn is null ? [] : new[] { ruleArn })).Apply(arns =>
        {
            var (queue, rules) = arns;
            return Of(queue, rules).ToJson();
        });

    private static PolicyDocument Of(string queueArn, IEnumerable<string> ruleArns) => new(
    [
        new(["sqs:*"])
        {
            Effect = "Deny",
            Resource = [queueArn],
            Principal = new Dictionary<string, string> { ["AWS"] = "*" },
            Condition = Statement.Where("Bool", "aws:SecureTransport", "false"),
        },
        .. ruleArns.Select(ruleArn => new Statement(["sqs:SendMessage"])
        {
            Resource = [queueArn],
            Principal = Statement.Service("events.amazonaws.com"),
            Condition = Statement.Where("ArnEquals", "aws:SourceArn", ruleArn),
        }),
    ]);
}
