namespace Amazon.CognitoIdentityProvider.Model;

public class InitiateAuthRequest : AmazonCognitoIdentityProviderRequest
{
    public AuthFlowType AuthFlow { get; set; }

    /// <summary>USERNAME and PASSWORD, or REFRESH_TOKEN, by the flow; SECRET_HASH for a client with a secret.</summary>
    public Dictionary<string, string> AuthParameters { get; set; }

    /// <summary>Passed on to the triggers.</summary>
    public Dictionary<string, string> ClientMetadata { get; set; }

    public string ClientId { get; set; }

    public AnalyticsMetadataType AnalyticsMetadata { get; set; }

    public UserContextDataType UserContextData { get; set; }

    public string Session { get; set; }
}
