namespace Shop.Infra.Iam;

/// <summary>Builds the policies of a schedule's role: invoke one function, and send to one dead-letter queue.</summary>
internal static class SchedulePolicies
{
    /// <summary>
    /// The trust policy: only schedules of the default group of the account can assume the role. EventBridge Scheduler names the group, not
    /// the schedule, as the source.
    /// </summary>
    /// <param name="functionArn">The ARN of a function in the account and region of the schedule.</param>
    public static PolicyDocument Trust(string functionArn)
    {
        var parts = functionArn.Split(':');
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

    public static PolicyDocument Of(string functionArn, string deadLettersArn) => new(
    [
        new(["lambda:InvokeFunction"]) { Resource = [functionArn] },
        new(["sqs:SendMessage"]) { Resource = [deadLettersArn] },
    ]);
}
