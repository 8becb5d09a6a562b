using System.Runtime.Serialization;

namespace Amazon.Lambda.CognitoEvents;

/// <summary>After a sign-in, before the tokens are issued.</summary>
[DataContract]
public class CognitoPostAuthenticationEvent : CognitoTriggerEvent<CognitoPostAuthenticationRequest, CognitoPostAuthenticationResponse>
{
}
