namespace Amazon.CognitoIdentityProvider.Model;

public class ResendConfirmationCodeRequest : AmazonCognitoIdentityProviderRequest
{
    public string ClientId { get; set; }

    public string Username { get; set; }
}
