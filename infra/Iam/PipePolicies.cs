namespace Shop.Infra.Iam;

/// <summary>
/// Builds the policies of a pipe's role: read one stream, call one function, put events on one bus, and send to one dead-letter queue.
/// </summary>
internal static class PipePolicies
{
    /// <summary>The trust policy: only this pipe can assume the role.</summary>
    /// <param name="streamArn">The ARN of a stream in the account and region of the pipe.</param>
    public static PolicyDocument Trust(string streamArn, string pipeName)
    {
        var parts = streamArn.Split(':');
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
}
