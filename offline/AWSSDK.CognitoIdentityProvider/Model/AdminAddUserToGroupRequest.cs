namespace Amazon.CognitoIdentityProvider.Model;

public class AdminAddUserToGroupRequest : AmazonCognitoIdentityProviderRequest
{
    public string UserPoolId { get; set; }

    public string Username { get; set; }

    public string GroupName { get; set; }
}
