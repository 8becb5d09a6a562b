using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace Amazon.Lambda.CognitoEvents;

[DataContract]
public abstract class CognitoTriggerRequest
{
    [DataMember(Name = "userAttributes")]
    [JsonPropertyName("userAttributes")]
    public Dictionary<string, string> UserAttributes { get; set; } = [];
}
