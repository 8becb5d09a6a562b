namespace Amazon.CognitoIdentityProvider.Model;

public class ForgotPasswordRequest : AmazonCognitoIdentityProviderRequest
{
    public string ClientId { get; set; }

    public string Username { get; set; }
}
