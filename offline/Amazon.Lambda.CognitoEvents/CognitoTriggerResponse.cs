using System.Runtime.Serialization;

namespace Amazon.Lambda.CognitoEvents;

[DataContract]
public abstract class CognitoTriggerResponse
{
}
