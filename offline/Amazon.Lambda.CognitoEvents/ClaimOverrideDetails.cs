using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace Amazon.Lambda.CognitoEvents;

/// <summary>Changes of the claims in the ID token.</summary>
[DataContract]
public class ClaimOverrideDetails
{
    [DataMember(Name = "claimsToAddOrOverride")]
    [JsonPropertyName("claimsToAddOrOverride")]
    public Dictionary<string, string> ClaimsToAddOrOverride { get; set; } = [];

    [DataMember(Name = "claimsToSuppress")]
    [JsonPropertyName("claimsToSuppress")]
    public List<string> ClaimsToSuppress { get; set; } = [];

    [DataMember(Name = "groupOverrideDetails")]
    [JsonPropertyName("groupOverrideDetails")]
    public GroupConfiguration GroupOverrideDetails { get; set; } = new();
}
