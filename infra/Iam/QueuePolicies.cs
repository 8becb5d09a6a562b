using Pulumi;

namespace Shop.Infra.Iam;

/// <summary>
/// Builds the policies of queues. They allow only encrypted connections. Besides the roles of the account, only the given rules and topics
/// may send messages.
/// </summary>
internal static class QueuePolicies
{
    public static Output<string> Of(Output<string> queueArn, IReadOnlyList<QueueSender> senders) =>
        Output.Tuple(queueArn, Output.All(senders.Select(sender => sender.Arn))).Apply(arns =>
        {
            var (queue, sources) = arns;
            return Of(queue, senders.Zip(sources, (sender, arn) => (sender.Service, Arn: arn))).ToJson();
        });

    private static PolicyDocument Of(string queueArn, IEnumerable<(string Service, string Arn)> senders) => new(
    [
        new(["sqs:*"])
        {
            Effect = "Deny",
            Resource = [queueArn],
            Principal = new Dictionary<string, string> { ["AWS"] = "*" },
            Condition = Statement.Where("Bool", "aws:SecureTransport", "false"),
        },
        .. senders.GroupBy(sender => sender.Service).Select(service => new Statement(["sqs:SendMessage"])
        {
            Resource = [queueArn],
            Principal = Statement.Service(service.Key),
            Condition = Statement.Where("ArnEquals", "aws:SourceArn", [.. service.Select(sender => sender.Arn)]),
        }),
    ]);
}

/// <summary>A resource that sends messages to a queue.</summary>
/// <param name="Service">The principal that acts for the resource.</param>
internal sealed record QueueSender(string Service, Output<string> Arn)
{
    public static QueueSender Rule(Output<string> arn) => new("events.amazonaws.com", arn);

    public static QueueSender Topic(Output<string> arn) => new("sns.amazonaws.com", arn);
}
