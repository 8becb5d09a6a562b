namespace Shop.Infra.Iam;

/// <summary>Builds the policies of a schedule's role: start one target, and send to one dead-letter queue.</summary>
internal static class SchedulePolicies
{
    /// <summary>
    /// The trust policy: only schedules of the default group of the account can assume the role. EventBridge Scheduler names the group, not
    /// the schedule, as the source.
    /// </summary>
    /// <param name="targetArn">The ARN of the target, which is in the account and region of the schedule.</param>
    public static PolicyDocument Trust(string targetArn)
    {
        var parts = targetArn.Split(':');
        var (partition, region, account) = (parts[1], parts[3], parts[4]);
        return new(
        [
            new(["sts:AssumeRole"])
            {
                Principal = Statement.Service("scheduler.amazonaws.com"),
                Condition = Statement.Where("ArnEquals", "aws:SourceArn", $"arn:{partition}:scheduler:{region}:{account}:schedule-group/default"),
            },
        ]);
    }

    /// <param name="action">The action that starts the target.</param>
    public static PolicyDocument Of(string action, string targetArn, string deadLettersArn) => new(
    [
        new([action]) { Resource = [targetArn] },
        new(["sqs:SendMessage"]) { Resource = [deadLettersArn] },
    ]);
}
