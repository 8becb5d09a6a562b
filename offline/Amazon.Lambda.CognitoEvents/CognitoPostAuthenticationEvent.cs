using System.Runtime.Serialization;

namespace Amazon.Lambda.CognitoEvents;

/// <summary>Sent after a sign-in, before Cognito issues the tokens.</summary>
[DataContract]
public class CognitoPostAuthenticationEvent : CognitoTriggerEvent<CognitoPostAuthenticationRequest, CognitoPostAuthenticationResponse>
{
}
