using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace Amazon.Lambda.CognitoEvents;

/// <summary>A user's groups, and the IAM roles that come with them.</summary>
[DataContract]
public class GroupConfiguration
{
    [DataMember(Name = "groupsToOverride")]
    [JsonPropertyName("groupsToOverride")]
    public List<string> GroupsToOverride { get; set; } = [];

    [DataMember(Name = "iamRolesToOverride")]
    [JsonPropertyName("iamRolesToOverride")]
    public List<string> IamRolesToOverride { get; set; } = [];

    [DataMember(Name = "preferredRole")]
    [JsonPropertyName("preferredRole")]
    public string PreferredRole { get; set; }
}
