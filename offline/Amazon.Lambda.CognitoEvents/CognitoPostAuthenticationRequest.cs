using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace Amazon.Lambda.CognitoEvents;

[DataContract]
public class CognitoPostAuthenticationRequest : CognitoTriggerRequest
{
    /// <summary>What the client sent for this check; not stored with the user.</summary>
    [DataMember(Name = "validationData")]
    [JsonPropertyName("validationData")]
    public Dictionary<string, string> ValidationData { get; set; } = [];

    [DataMember(Name = "newDeviceUsed")]
    [JsonPropertyName("newDeviceUsed")]
    public bool NewDevicedUsed { get; set; }

    /// <summary>What the caller of the API passed along; not checked by Cognito.</summary>
    [DataMember(Name = "clientMetadata")]
    [JsonPropertyName("clientMetadata")]
    public Dictionary<string, string> ClientMetadata { get; set; } = [];
}
