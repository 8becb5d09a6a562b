namespace Amazon.CognitoIdentityProvider.Model;

public class ConfirmForgotPasswordRequest : AmazonCognitoIdentityProviderRequest
{
    public string ClientId { get; set; }

    public string SecretHash { get; set; }

    public string Username { get; set; }

    public string ConfirmationCode { get; set; }

    /// <summary>The new one.</summary>
    public string Password { get; set; }

    public AnalyticsMetadataType AnalyticsMetadata { get; set; }

    public UserContextDataType UserContextData { get; set; }

    /// <summary>Passed on to the triggers.</summary>
    public Dictionary<string, string> ClientMetadata { get; set; }
}
