namespace Amazon.CognitoIdentityProvider.Model;

public class ResendConfirmationCodeRequest : AmazonCognitoIdentityProviderRequest
{
    public string ClientId { get; set; }

    public string SecretHash { get; set; }

    public UserContextDataType UserContextData { get; set; }

    public string Username { get; set; }

    public AnalyticsMetadataType AnalyticsMetadata { get; set; }

    /// <summary>Passed on to the triggers.</summary>
    public Dictionary<string, string> ClientMetadata { get; set; }
}
