namespace Amazon.CognitoIdentityProvider.Model;

public class UserType
{
    public List<AttributeType> Attributes { get; set; }

    public UserStatusType UserStatus { get; set; }
}
