using System.Runtime.Serialization;

namespace Amazon.Lambda.CognitoEvents;

[DataContract]
public class CognitoPostAuthenticationResponse : CognitoTriggerResponse
{
}
