namespace Shop.Functions.Hosting;

/// <summary>The user pool event that invokes the handler.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CognitoTriggerAttribute(CognitoTrigger trigger) : Attribute
{
    public CognitoTrigger Trigger { get; } = trigger;
}

/// <summary>User pool triggers, named as in the Lambda configuration of the user pool.</summary>
public enum CognitoTrigger
{
    PreSignUp,
    PostConfirmation,
    PostAuthentication,
    PreTokenGeneration,
}
