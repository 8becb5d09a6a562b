namespace Amazon.Lambda.Core;


/// <summary>What the runtime tells a handler about one invocation.</summary>
public interface ILambdaContext
{
    /// <summary>Stays the same when Lambda retries an asynchronous invocation.</summary>
    string AwsRequestId { get; }

    /// <summary>Null unless the caller sent one.</summary>
    IClientContext ClientContext { get; }

    string FunctionName { get; }

    /// <summary>The version that runs, also when it was called through an alias.</summary>
    string FunctionVersion { get; }

    /// <summary>Null unless the caller came through an identity pool.</summary>
    ICognitoIdentity Identity { get; }

    /// <summary>Ends in the alias or version that the caller named, if any.</summary>
    string InvokedFunctionArn { get; }

    ILambdaLogger Logger { get; }

    string LogGroupName { get; }

    string LogStreamName { get; }

    int MemoryLimitInMB { get; }

    /// <summary>Time until the function's timeout ends this invocation.</summary>
    TimeSpan RemainingTime { get; }

    string TenantId => string.Empty;

    /// <summary>X-Ray trace header of the invocation; empty when the runtime gives none.</summary>
    string TraceId => string.Empty;

    /// <summary>The serializer that the function registered; null when it has none.</summary>
    ILambdaSerializer Serializer => null;
}
