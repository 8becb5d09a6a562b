using System.Runtime.Serialization;

namespace Amazon.Lambda.CognitoEvents;

/// <summary>Sent before Cognito creates a user. A handler that throws refuses the sign-up.</summary>
[DataContract]
public class CognitoPreSignupEvent : CognitoTriggerEvent<CognitoPreSignupRequest, CognitoPreSignupResponse>
{
}
