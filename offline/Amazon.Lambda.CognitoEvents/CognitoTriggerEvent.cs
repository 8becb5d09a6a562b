using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace Amazon.Lambda.CognitoEvents;

/// <summary>The event of a user pool trigger. The handler returns the event with its response set.</summary>
[DataContract]
public abstract class CognitoTriggerEvent<TRequest, TResponse>
    where TRequest : CognitoTriggerRequest, new()
    where TResponse : CognitoTriggerResponse, new()
{
    [DataMember(Name = "version")]
    [JsonPropertyName("version")]
    public string Version { get; set; }

    [DataMember(Name = "region")]
    [JsonPropertyName("region")]
    public string Region { get; set; }

    [DataMember(Name = "userPoolId")]
    [JsonPropertyName("userPoolId")]
    public string UserPoolId { get; set; }

    [DataMember(Name = "userName")]
    [JsonPropertyName("userName")]
    public string UserName { get; set; }

    [DataMember(Name = "callerContext")]
    [JsonPropertyName("callerContext")]
    public CognitoTriggerCallerContext CallerContext { get; set; } = new();

    /// <summary>For example <c>PostConfirmation_ConfirmSignUp</c> or <c>PostConfirmation_ConfirmForgotPassword</c>.</summary>
    [DataMember(Name = "triggerSource")]
    [JsonPropertyName("triggerSource")]
    public string TriggerSource { get; set; }

    [DataMember(Name = "request")]
    [JsonPropertyName("request")]
    public TRequest Request { get; set; } = new();

    [DataMember(Name = "response")]
    [JsonPropertyName("response")]
    public TResponse Response { get; set; } = new();
}
