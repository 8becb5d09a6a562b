using System.Runtime.Serialization;

namespace Amazon.Lambda.CognitoEvents;

/// <summary>Sent after a user confirmed a sign-up or a forgotten password.</summary>
[DataContract]
public class CognitoPostConfirmationEvent : CognitoTriggerEvent<CognitoPostConfirmationRequest, CognitoPostConfirmationResponse>
{
}
