namespace Amazon.Lambda.Core;

/// <summary>The data of one invocation.</summary>
public interface ILambdaContext
{
    /// <summary>The same for all attempts of an asynchronous invocation.</summary>
    string AwsRequestId { get; }

    /// <summary>Null unless the caller sent a client context.</summary>
    IClientContext ClientContext { get; }

    string FunctionName { get; }

    /// <summary>The version that runs, also for an invocation through an alias.</summary>
    string FunctionVersion { get; }

    /// <summary>Null unless the caller signed in through an identity pool.</summary>
    ICognitoIdentity Identity { get; }

    /// <summary>Ends with the alias or version of the invocation, if it named one.</summary>
    string InvokedFunctionArn { get; }

    ILambdaLogger Logger { get; }

    string LogGroupName { get; }

    string LogStreamName { get; }

    int MemoryLimitInMB { get; }

    /// <summary>The time until the timeout of the function.</summary>
    TimeSpan RemainingTime { get; }

    string TenantId => string.Empty;

    /// <summary>The X-Ray trace header of the invocation; empty when the runtime sets none.</summary>
    string TraceId => string.Empty;

    /// <summary>The serializer of the function; null when it registered none.</summary>
    ILambdaSerializer Serializer => null;
}
