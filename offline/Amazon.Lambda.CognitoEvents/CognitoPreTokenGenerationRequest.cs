using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace Amazon.Lambda.CognitoEvents;

public class CognitoPreTokenGenerationRequest : CognitoTriggerRequest
{
    /// <summary>The user's groups as the pool has them.</summary>
    [DataMember(Name = "groupConfiguration")]
    [JsonPropertyName("groupConfiguration")]
    public GroupConfiguration GroupConfiguration { get; set; } = new();

    /// <summary>What the caller of the API passed along; not checked by Cognito.</summary>
    [DataMember(Name = "clientMetadata")]
    [JsonPropertyName("clientMetadata")]
    public Dictionary<string, string> ClientMetadata { get; set; } = [];
}
