namespace Amazon.CognitoIdentityProvider.Model;

public class AdminCreateUserRequest : AmazonCognitoIdentityProviderRequest
{
    public string UserPoolId { get; set; }

    public string Username { get; set; }

    public List<AttributeType> UserAttributes { get; set; }

    public MessageActionType MessageAction { get; set; }

    public List<string> DesiredDeliveryMediums { get; set; }
}
