namespace Amazon.CognitoIdentityProvider.Model;

public class AdminSetUserPasswordRequest : AmazonCognitoIdentityProviderRequest
{
    public string UserPoolId { get; set; }

    public string Username { get; set; }

    public string Password { get; set; }

    /// <summary>False leaves the user in FORCE_CHANGE_PASSWORD.</summary>
    public bool? Permanent { get; set; }
}
