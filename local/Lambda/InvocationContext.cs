using Amazon.Lambda.Core;

namespace Shop.Local.Lambda;

/// <summary>The context of one invocation. API Gateway and Cognito set no client context and no identity.</summary>
internal sealed class InvocationContext(FunctionDefinition function, string requestId, RunLog log, TimeProvider time) : ILambdaContext
{
    private readonly long started = time.GetTimestamp();

    public string AwsRequestId => requestId;

    public IClientContext ClientContext => null!;

    public string FunctionName => function.Name;

    public string FunctionVersion => "$LATEST";

    public ICognitoIdentity Identity => null!;

    public string InvokedFunctionArn => function.Arn;

    public ILambdaLogger Logger { get; } = new FunctionLogger(function.Name, requestId, log);

    public string LogGroupName => function.LogGroup;

    public string LogStreamName => "local";

    public int MemoryLimitInMB => function.MemoryMegabytes;

    public TimeSpan RemainingTime
    {
        get
        {
            var left = function.Timeout - time.GetElapsedTime(started);
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }
}
