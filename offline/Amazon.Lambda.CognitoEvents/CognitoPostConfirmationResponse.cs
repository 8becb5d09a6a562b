using System.Runtime.Serialization;

namespace Amazon.Lambda.CognitoEvents;

[DataContract]
public class CognitoPostConfirmationResponse : CognitoTriggerResponse
{
}
