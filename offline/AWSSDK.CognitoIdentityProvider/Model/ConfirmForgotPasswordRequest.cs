namespace Amazon.CognitoIdentityProvider.Model;

public class ConfirmForgotPasswordRequest : AmazonCognitoIdentityProviderRequest
{
    public string ClientId { get; set; }

    public string Username { get; set; }

    public string ConfirmationCode { get; set; }

    /// <summary>The new password.</summary>
    public string Password { get; set; }
}
