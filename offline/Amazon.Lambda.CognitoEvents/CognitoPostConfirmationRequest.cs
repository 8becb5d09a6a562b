using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace Amazon.Lambda.CognitoEvents;

[DataContract]
public class CognitoPostConfirmationRequest : CognitoTriggerRequest
{
    /// <summary>What the caller of the API passed along; not checked by Cognito.</summary>
    [DataMember(Name = "clientMetadata")]
    [JsonPropertyName("clientMetadata")]
    public Dictionary<string, string> ClientMetadata { get; set; } = [];
}
