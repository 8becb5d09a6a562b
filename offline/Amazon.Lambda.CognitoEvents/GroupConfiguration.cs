using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace Amazon.Lambda.CognitoEvents;

/// <summary>The groups of a user and the IAM roles of these groups.</summary>
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
