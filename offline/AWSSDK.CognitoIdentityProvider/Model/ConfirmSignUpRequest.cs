namespace Amazon.CognitoIdentityProvider.Model;

public class ConfirmSignUpRequest : AmazonCognitoIdentityProviderRequest
{
    public string ClientId { get; set; }

    public string SecretHash { get; set; }

    public string Username { get; set; }

    public string ConfirmationCode { get; set; }

    public bool? ForceAliasCreation { get; set; }

    public AnalyticsMetadataType AnalyticsMetadata { get; set; }

    public UserContextDataType UserContextData { get; set; }

    /// <summary>Passed on to the triggers.</summary>
    public Dictionary<string, string> ClientMetadata { get; set; }

    public string Session { get; set; }
}
