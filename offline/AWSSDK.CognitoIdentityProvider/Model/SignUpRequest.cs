namespace Amazon.CognitoIdentityProvider.Model;

public class SignUpRequest : AmazonCognitoIdentityProviderRequest
{
    public string ClientId { get; set; }

    public string Username { get; set; }

    public string Password { get; set; }

    public List<AttributeType> UserAttributes { get; set; }

    /// <summary>Passed to the triggers.</summary>
    public Dictionary<string, string> ClientMetadata { get; set; }
}
