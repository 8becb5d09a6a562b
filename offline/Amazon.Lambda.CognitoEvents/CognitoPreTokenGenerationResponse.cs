using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace Amazon.Lambda.CognitoEvents;

public class CognitoPreTokenGenerationResponse : CognitoTriggerResponse
{
    [DataMember(Name = "claimsOverrideDetails")]
    [JsonPropertyName("claimsOverrideDetails")]
    public ClaimOverrideDetails ClaimsOverrideDetails { get; set; } = new();
}
