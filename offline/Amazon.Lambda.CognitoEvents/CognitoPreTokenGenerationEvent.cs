namespace Amazon.Lambda.CognitoEvents;

/// <summary>Sent before Cognito issues tokens, at a sign-in and at a refresh. A handler that throws refuses the tokens.</summary>
public class CognitoPreTokenGenerationEvent : CognitoTriggerEvent<CognitoPreTokenGenerationRequest, CognitoPreTokenGenerationResponse>
{
}
