namespace Amazon.CognitoIdentityProvider.Model;

public class AdminGetUserRequest : AmazonCognitoIdentityProviderRequest
{
    public string UserPoolId { get; set; }

    public string Username { get; set; }
}
