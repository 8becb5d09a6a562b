namespace Amazon.CognitoIdentityProvider.Model;

public class SignUpRequest : AmazonCognitoIdentityProviderRequest
{
    public string ClientId { get; set; }

    public string SecretHash { get; set; }

    public string Username { get; set; }

    public string Password { get; set; }

    public List<AttributeType> UserAttributes { get; set; }

    /// <summary>Passed on to the PreSignUp trigger and not stored.</summary>
    public List<AttributeType> ValidationData { get; set; }

    public AnalyticsMetadataType AnalyticsMetadata { get; set; }

    public UserContextDataType UserContextData { get; set; }

    /// <summary>Passed on to the triggers.</summary>
    public Dictionary<string, string> ClientMetadata { get; set; }
}
