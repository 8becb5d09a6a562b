using Amazon.Lambda.Annotations;
using Amazon.Lambda.CognitoEvents;
using Amazon.Lambda.Core;

namespace Shop.Tests.Sdk.Lambda.Handlers;

/// <summary>Functions without a route.</summary>
public sealed class Plain
{
    public static readonly AsyncLocal<string> LastSeen = new();

    [LambdaFunction(Timeout = 5, MemorySize = 256)]
    public Task<CognitoPostConfirmationEvent> Confirmed(CognitoPostConfirmationEvent trigger, ILambdaContext context)
    {
        trigger.Request.ClientMetadata["seenBy"] = context.FunctionName;
        return Task.FromResult(trigger);
    }

    [LambdaFunction]
    public string Shout(string text) => $"{text}!";

    [LambdaFunction]
    public void Remember(string text) => LastSeen.Value = text;

    [LambdaFunction]
    public Task Fail(string text) => throw new InvalidTimeZoneException(text);

    [LambdaFunction]
    public string Alone(ILambdaContext context) => context.AwsRequestId;

    [LambdaFunction]
    public int Empty() => 3;
}
