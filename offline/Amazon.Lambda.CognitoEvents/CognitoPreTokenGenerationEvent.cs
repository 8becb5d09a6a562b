namespace Amazon.Lambda.CognitoEvents;

/// <summary>Before tokens are made, at a sign-in and at a refresh; a handler that throws refuses them.</summary>
public class CognitoPreTokenGenerationEvent : CognitoTriggerEvent<CognitoPreTokenGenerationRequest, CognitoPreTokenGenerationResponse>
{
}
