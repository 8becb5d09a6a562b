using System.Runtime.Serialization;

namespace Amazon.Lambda.CognitoEvents;

/// <summary>Before a user is created; a handler that throws refuses the sign-up.</summary>
[DataContract]
public class CognitoPreSignupEvent : CognitoTriggerEvent<CognitoPreSignupRequest, CognitoPreSignupResponse>
{
}
