namespace Amazon.CognitoIdentityProvider.Model;

public class ConfirmSignUpRequest : AmazonCognitoIdentityProviderRequest
{
    public string ClientId { get; set; }

    public string Username { get; set; }

    public string ConfirmationCode { get; set; }
}
