namespace Amazon.CognitoIdentityProvider.Model;

public class AdminCreateUserRequest : AmazonCognitoIdentityProviderRequest
{
    public string UserPoolId { get; set; }

    public string Username { get; set; }

    public List<AttributeType> UserAttributes { get; set; }

    public List<AttributeType> ValidationData { get; set; }

    public string TemporaryPassword { get; set; }

    public bool? ForceAliasCreation { get; set; }

    public MessageActionType MessageAction { get; set; }

    public List<string> DesiredDeliveryMediums { get; set; }

    /// <summary>Passed on to the triggers.</summary>
    public Dictionary<string, string> ClientMetadata { get; set; }
}
