namespace Shop.Local.Aws;

/// <summary>A service with AWS's JSON protocol: POST requests that name their operation in the header <c>X-Amz-Target</c>.</summary>
/// <param name="TargetPrefix">The part of the header before the operation.</param>
internal sealed record AwsService(string TargetPrefix, string ContentType)
{
    public const string TargetHeader = "X-Amz-Target";

    public static AwsService Cognito { get; } = new("AWSCognitoIdentityProviderService.", "application/x-amz-json-1.1");

    public static AwsService DynamoDb { get; } = new("DynamoDB_20120810.", "application/x-amz-json-1.0");

    public static AwsService DynamoDbStreams { get; } = new("DynamoDBStreams_20120810.", "application/x-amz-json-1.0");
}
