namespace Amazon.CognitoIdentityProvider.Model;

public class RevokeTokenRequest : AmazonCognitoIdentityProviderRequest
{
    /// <summary>A refresh token.</summary>
    public string Token { get; set; }

    public string ClientId { get; set; }
}
