using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace Amazon.Lambda.CognitoEvents;

[DataContract]
public class CognitoPreSignupResponse : CognitoTriggerResponse
{
    [DataMember(Name = "autoConfirmUser")]
    [JsonPropertyName("autoConfirmUser")]
    public bool AutoConfirmUser { get; set; }

    [DataMember(Name = "autoVerifyPhone")]
    [JsonPropertyName("autoVerifyPhone")]
    public bool AutoVerifyPhone { get; set; }

    [DataMember(Name = "autoVerifyEmail")]
    [JsonPropertyName("autoVerifyEmail")]
    public bool AutoVerifyEmail { get; set; }
}
