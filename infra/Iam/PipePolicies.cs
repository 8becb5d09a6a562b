namespace Shop.Infra.Iam;

/// <summary>
/// Builds the policies of a pipe's role. From a stream: read it, call one function, put events on one bus, and send to one dead-letter
/// queue. From a queue: receive its messages and run one state machine.
/// </summary>
internal static class PipePolicies
{
    /// <summary>The trust policy: only this pipe can assume the role.</summary>
    /// <param name="sourceArn">The ARN of the stream or queue, which is in the account and region of the pipe.</param>
    public static PolicyDocument Trust(string sourceArn, string pipeName)
    {
        var parts = sourceArn.Split(':');
        var (partition, region, account) = (parts[1], parts[3], parts[4]);
        return new(
        [
            new(["sts:AssumeRole"])
            {
                Principal = Statement.Service("pipes.amazonaws.com"),
                Condition = Statement.Where("ArnEquals", "aws:SourceArn", $"arn:{partition}:pipes:{region}:{account}:pipe/{pipeName}"),
            },
        ]);
    }

    public static PolicyDocument Of(string streamArn, string functionArn, string busArn, string deadLettersArn) => new(
    [
        new(["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams"])
        {
            Resource = [streamArn],
        },
        new(["lambda:InvokeFunction"]) { Resource = [functionArn] },
        new(["events:PutEvents"]) { Resource = [busArn] },
        new(["sqs:SendMessage"]) { Resource = [deadLettersArn] },
    ]);

    public static PolicyDocument OfQueue(string queueArn, string stateMachineArn) => new(
    [
        new(["sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"]) { Resource = [queueArn] },
        new(["states:StartSyncExecution"]) { Resource = [stateMachineArn] },
    ]);
}
